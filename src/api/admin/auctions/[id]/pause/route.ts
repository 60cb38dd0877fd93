import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pauseAuctionWorkflow } from "../../../../../workflows/auction/pause-auction"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../seller/auctions/read-kept"
import { AdminPauseAuction } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminPauseAuction>,
  res: MedusaResponse
) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await pauseAuctionWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}
