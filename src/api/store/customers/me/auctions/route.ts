import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Standing } from "../../../../../modules/auction/rules"
import { listOwnAuctions } from "../../../../../workflows/auction/list-own-auctions"
import { auctionView, ownView } from "../../../auctions/auction-view"
import { pageOf } from "../../../auctions/order"

/** What the customer leads, lost the lead of, won, lost or watches. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { order, offset, limit } = pageOf(req)
  // The validator lets only these through.
  const { state: standings } = req.filterableFields as { state?: Standing[] }
  const { found, names, claimOf, count } = await listOwnAuctions(
    req.scope,
    { customer_id: req.auth_context.actor_id, standings },
    { direction: order.direction, offset, limit }
  )
  const auctions = found.map((one) => ({
    ...auctionView(one, names),
    ...ownView(one, claimOf(one.row.id)),
  }))
  res.json({ auctions, count, offset, limit })
}
