import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listOwnBids } from "../../../../../workflows/auction/list-own-bids"
import { auctionView, majorOf } from "../../../auctions/auction-view"
import { pageOf } from "../../../auctions/order"

/** The customer's own bids, with their maxes; `status` is how they stand in the auction now. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { order, offset, limit } = pageOf(req)
  const page = { direction: order.direction, offset, limit }
  const { bids, names, count } = await listOwnBids(req.scope, req.auth_context.actor_id, page)
  res.json({
    bids: bids.map(({ bid, auction, standing }) => {
      const major = majorOf(auction.row)
      return {
        id: bid.id,
        auction_id: bid.auction_id,
        seq: bid.seq,
        max_amount: major(Number(bid.max_amount)),
        price_after: major(Number(bid.price_after)),
        result: bid.result,
        status: bid.voided_at ? "voided" : standing,
        placed_at: bid.decided_at,
        voided_at: bid.voided_at,
        voided_reason: bid.voided_reason,
        auction: auctionView(auction, names),
      }
    }),
    count,
    offset,
    limit,
  })
}
