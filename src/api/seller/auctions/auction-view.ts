import type { AuctionFound } from "../../../modules/auction/reads"
import type { AuctionRow } from "../../../modules/auction/rows"
import type {
  Affairs,
  NamedOffer,
  NamedSettlement,
} from "../../../workflows/auction/find-auction-affairs"
import { findAuctionAffairs } from "../../../workflows/auction/find-auction-affairs"
import { nameOf } from "../../../workflows/auction/find-auction-flags"
import { findLotNames, LotNames } from "../../../workflows/auction/lot-names"
import { auctionView, majorOf } from "../../store/auctions/auction-view"
import { Keeper } from "./keeper"

/** What only who looks after an auction reads of it. No max is in it, and no bidder's e-mail. */
function termsView(row: AuctionRow) {
  const major = majorOf(row)
  return {
    seller_id: row.seller_id,
    reserve_price: major(row.reserve_price),
    buy_now_mode: row.buy_now_mode,
    fee_bps: row.fee_bps,
    fee_amount: major(row.fee_amount),
    soft_close_reset_s: row.soft_close_reset_s,
    on_default: row.on_default,
    relist_max: row.relist_max,
    relisted_from_id: row.relisted_from_id,
    planned_ends_at: row.planned_ends_at,
    status_reason: row.status_reason,
    paused_at: row.paused_at,
    is_store_stopped: row.is_store_stopped,
    published_at: row.published_at,
    ended_at: row.ended_at,
    settled_at: row.settled_at,
    created_at: row.created_at,
  }
}

/** Who has to pay is told to the seller by name, to the merchant with e-mail and checkout, too. */
function settlementView(row: AuctionRow, settlement: NamedSettlement, isMerchant: boolean) {
  const { id, attempt, kind, status, alias, amount, payment_due_at, customer } = settlement
  return {
    ...{ id, attempt, kind, status, alias, payment_due_at },
    order_id: settlement.order_id,
    amount: majorOf(row)(Number(amount)),
    paid_at: settlement.paid_at,
    completed_at: settlement.completed_at,
    defaulted_at: settlement.defaulted_at,
    ...(isMerchant && { cart_id: settlement.cart_id }),
    customer: customer && {
      id: customer.id,
      name: nameOf(customer),
      ...(isMerchant && { email: customer.email }),
    },
  }
}

/** An offer is made at the bidder's own max, so its amount is told when it has become a price. */
function offerView(row: AuctionRow, { id, alias, amount, status, expires_at }: NamedOffer) {
  const isPrice = status === "accepted"
  return { id, alias, status, expires_at, ...(isPrice && { amount: majorOf(row)(Number(amount)) }) }
}

export function keptView(
  found: AuctionFound,
  names: LotNames,
  { settlements, offers, watchers }: Affairs,
  isMerchant: boolean
) {
  const { row } = found
  return {
    ...auctionView(found, names),
    ...termsView(row),
    watcher_count: watchers,
    settlements: settlements.map((one) => settlementView(row, one, isMerchant)),
    offers: offers.map((one) => offerView(row, one)),
  }
}

/** Rows of a list or a single auction, with a constant number of queries. */
export async function keptViews({ scope, type }: Keeper, found: AuctionFound[]) {
  const rows = found.map(({ row }) => row)
  const [names, affairsOf] = await Promise.all([
    findLotNames(scope, rows),
    findAuctionAffairs(
      scope,
      rows.map(({ id }) => id)
    ),
  ])
  return found.map((one) => keptView(one, names, affairsOf(one.row.id), type === "merchant"))
}
