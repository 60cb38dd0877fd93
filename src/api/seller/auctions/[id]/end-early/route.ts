import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endAuctionEarlyWorkflow } from "../../../../../workflows/auction/end-auction-early"
import { actOf, sellerKeeper } from "../../keeper"
import { retrieveKept } from "../../read-kept"
import { SellerEndAuctionEarly } from "../../validators"

/** Without bids, long before the end, or by selling to the leader. */
export async function POST(req: MedusaRequest<SellerEndAuctionEarly>, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { id } = req.params
  await endAuctionEarlyWorkflow(req.scope).run({
    input: { sell_to_leader: false, ...req.validatedBody, id, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}
