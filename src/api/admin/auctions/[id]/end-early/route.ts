import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endAuctionEarlyWorkflow } from "../../../../../workflows/auction/end-auction-early"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../seller/auctions/read-kept"
import { SellerEndAuctionEarly } from "../../../../seller/auctions/validators"

/** Without bids, long before the end, or by selling to the leader. */
export async function POST(
  req: AuthenticatedMedusaRequest<SellerEndAuctionEarly>,
  res: MedusaResponse
) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await endAuctionEarlyWorkflow(req.scope).run({
    input: { sell_to_leader: false, ...req.validatedBody, id, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}
