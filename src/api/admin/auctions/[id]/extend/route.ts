import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { extendAuctionWorkflow } from "../../../../../workflows/auction/extend-auction"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../seller/auctions/read-kept"
import { AdminExtendAuction } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminExtendAuction>,
  res: MedusaResponse
) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await extendAuctionWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}
