import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { voidAuctionBidsWorkflow } from "../../../../../../../workflows/auction/void-auction-bids"
import { actOf, merchantKeeper } from "../../../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../../../seller/auctions/read-kept"
import { AdminVoidBid } from "../../../../validators"

export async function POST(req: AuthenticatedMedusaRequest<AdminVoidBid>, res: MedusaResponse) {
  const keeper = merchantKeeper(req)
  const { id, bid_id } = req.params
  await voidAuctionBidsWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, bid_ids: [bid_id], ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}
