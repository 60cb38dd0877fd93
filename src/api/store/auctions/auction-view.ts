import { fromMinor } from "../../../lib/money"
import type { AuctionFound } from "../../../modules/auction/reads"
import type { AuctionRow } from "../../../modules/auction/rows"
import type { Standing } from "../../../modules/auction/rules"
import type { OwnClaim } from "../../../workflows/auction/find-own-claims"
import type { LotNames } from "../../../workflows/auction/lot-names"

/** Amounts of a row in major units. */
export const majorOf =
  ({ decimals }: Pick<AuctionRow, "decimals">) =>
  <Minor extends number | null>(minor: Minor) =>
    // The condition of the type is the one of the expression.
    (minor === null ? null : fromMinor(minor, decimals)) as Minor

/**
 * What everybody may know of an auction. It is built column by column, so that a column added to
 * the table stays in it: neither the reserve nor who leads, nor any max.
 */
export function auctionView({ row, state }: AuctionFound, names: LotNames) {
  const major = majorOf(row)
  const product = names.productOf(row)
  const store = names.storeOf(row)
  return {
    id: row.id,
    status: state.status,
    unsold_reason: state.unsold_reason,
    product: product && {
      id: product.id,
      title: product.title,
      handle: product.handle,
      thumbnail: product.thumbnail,
    },
    variant_id: row.variant_id,
    seller: store && {
      id: store.id,
      name: store.name,
      handle: store.handle,
      verification: store.verification,
    },
    currency_code: state.currency_code,
    start_price: major(row.start_price),
    current_price: state.current_price,
    next_minimum: state.next_minimum,
    bid_count: state.bid_count,
    bidder_count: state.bidder_count,
    leader_alias: state.leader_alias,
    reserve_met: state.reserve_met,
    has_reserve: row.reserve_price !== null,
    buy_now_price: major(row.buy_now_price),
    buy_now_available: state.buy_now_available,
    starts_at: state.starts_at,
    ends_at: state.ends_at,
    hard_end_at: row.hard_end_at?.toISOString() ?? null,
    soft_close_window_s: row.soft_close_window_s,
    extension_count: state.extension_count,
    seq: state.seq,
    revision: state.revision,
    server_time: state.server_time,
  }
}

/** What the auction is to one customer. For that customer's eyes only. */
export function ownView({ row }: AuctionFound, { standing, settlement, offer }: OwnClaim) {
  const major = majorOf(row)
  return {
    my_max: major(standing?.my_max ?? null),
    am_leading: standing?.am_leading ?? false,
    is_watching: standing?.is_watching ?? false,
    state: (standing?.standing ?? null) as Standing | null,
    settlement: settlement && {
      id: settlement.id,
      kind: settlement.kind,
      status: settlement.status,
      amount: major(Number(settlement.amount)),
      payment_due_at: settlement.payment_due_at,
      cart_id: settlement.cart_id,
      order_id: settlement.order_id,
    },
    offer: offer && {
      id: offer.id,
      amount: major(Number(offer.amount)),
      status: offer.status,
      expires_at: offer.expires_at,
    },
  }
}
