import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { publishAuctionWorkflow } from "../../../../../workflows/auction/publish-auction"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../seller/auctions/read-kept"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await publishAuctionWorkflow(req.scope).run({
    input: { id, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}
