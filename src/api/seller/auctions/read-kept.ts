import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { AUCTION_MODULE } from "../../../modules/auction"
import { AUCTION_STATUSES, AuctionStatus } from "../../../modules/auction/rules"
import AuctionModuleService from "../../../modules/auction/service"
import { readAuction, readAuctions } from "../../../workflows/auction/read-auctions"
import { searchLots } from "../../../workflows/auction/search-lots"
import { pageOf } from "../../store/auctions/order"
import { keptViews } from "./auction-view"
import { Keeper, ownFilter } from "./keeper"

type KeptQuery = {
  status?: AuctionStatus[]
  q?: string
  product_id?: string
  currency_code?: string[]
  /** Only the merchant's list has it; "none" for the merchant's own goods. */
  seller_id?: string[]
}
/** In a filter by sellers: the merchant's own goods. */
export const NO_SELLER = "none"

export async function listKept(keeper: Keeper, req: MedusaRequest, res: MedusaResponse) {
  // The validators of the lists have made this of the query.
  const { status: statuses, q, ...query } = req.filterableFields as KeptQuery
  const page = pageOf(req)
  const asked = query.seller_id?.map((id) => (id === NO_SELLER ? null : id))
  const seller_ids = keeper.seller_id === null ? asked : [keeper.seller_id]
  const matching = q ? await searchLots(keeper.scope, { q, statuses, seller_ids }) : undefined
  const product_ids = query.product_id
    ? [query.product_id].filter((id) => matching?.includes(id) ?? true)
    : matching
  const { found, count } = await readAuctions(
    keeper.scope,
    { statuses, seller_ids, product_ids, currency_codes: query.currency_code },
    page
  )
  const auctions = await keptViews(keeper, found)
  res.json({ auctions, count, offset: page.offset, limit: page.limit })
}

/** How many auctions there are in each status. */
export async function countKept(keeper: Keeper) {
  const counted = await keeper.scope
    .resolve<AuctionModuleService>(AUCTION_MODULE)
    .countByStatus(ownFilter(keeper))
  return Object.fromEntries(AUCTION_STATUSES.map((status) => [status, counted[status] ?? 0]))
}

/** @throws MedusaError not_found for another store's auction */
export async function retrieveKept(keeper: Keeper, id: string) {
  const found = await readAuction(keeper.scope, id, ownFilter(keeper))
  const [auction] = await keptViews(keeper, [found])
  return auction
}
