import { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { AuctionStatus } from "../../../modules/auction/rules"
import { findOwnClaims } from "../../../workflows/auction/find-own-claims"
import { listShopAuctions } from "../../../workflows/auction/list-shop-auctions"
import { auctionView, ownView } from "./auction-view"
import { pageOf } from "./order"
import { StoreListAuctions } from "./validators"

/** A page of the shop's auctions; a signed-in customer sees the own standing in each. */
export async function listAuctions(req: MedusaStoreRequest, res: MedusaResponse, seller?: string) {
  // The validators of both lists have made this of the query.
  const query = req.validatedQuery as StoreListAuctions
  const page = pageOf(req)
  const { found, names, count } = await listShopAuctions(
    req.scope,
    {
      statuses: (query.status as AuctionStatus[] | undefined) ?? ["live"],
      q: query.q,
      category_ids: query.category_id,
      seller: seller ?? query.seller,
      currency_code: query.currency_code,
      price: query.price,
      ending_before: query.ending_before,
    },
    page
  )
  const customer_id = req.auth_context?.actor_id
  const ids = found.map(({ row }) => row.id)
  const claimOf = customer_id && (await findOwnClaims(req.scope, customer_id, ids))
  const auctions = found.map((one) => ({
    ...auctionView(one, names),
    ...(claimOf && ownView(one, claimOf(one.row.id))),
  }))
  res.json({ auctions, count, offset: page.offset, limit: page.limit })
}
