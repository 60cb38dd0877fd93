import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { AuctionStandings } from "./standings"
import type { Ctx } from "./storage"

/** Over another's lead, so soon after the bid before, at just the least amount: a quick one. */
export const QUICK_SECONDS = 60
/** Who bids, but never in the last tenth of the time, stops early. */
export const EARLY_SHARE = 0.9

export type FindPatterns = {
  /** Auctions published since then are looked at. */
  since: Date
  seller_id?: string | null
  /** Only who bid in this auction. */
  auction_id?: string
  /** So many pairs, those who met most often. */
  limit: number
}

/** How one customer bids in the auctions of one seller. Counts only: no amount, no max. */
export type BidPattern = {
  /** Null: the merchant's own goods. */
  seller_id: string | null
  customer_id: string
  /** The auction asked for, or else the one bid in last. */
  auction_id: string
  /** Auctions of this seller in which anybody bid. */
  seller_auctions: number
  auctions: number
  /** Own raises are not counted. */
  bids: number
  quick_minimal_bids: number
  /** Of `auctions`, those that are over: sold or unsold. */
  ended: number
  won: number
  /** Lost, with two bids or more, none of them in the last tenth. */
  stopped_early: number
}

const PATTERNS = `
  with lots as (
    select id, seller_id, status in ('sold', 'unsold') as is_over, increments, start_price,
      starts_at + ${EARLY_SHARE} * (coalesce(ended_at, ends_at) - starts_at) as late_from
    from auction
    where published_at >= :since and deleted_at is null
      and (:is_any_seller or seller_id is not distinct from :seller_id)
  ), bids as (
    select bid.auction_id, bid.customer_id, bid.max_amount, bid.decided_at, lots.increments,
      lag(bid.leader_after) over earlier as leader_before,
      lag(bid.decided_at) over earlier as before_at,
      lag(bid.price_after) over earlier as before_price
    from auction_bid as bid join lots on lots.id = bid.auction_id
    where bid.result <> 'max_raised'
    window earlier as (partition by bid.auction_id order by bid.seq)
  ), visits as (
    select auction_id, customer_id, count(*) as bids, max(decided_at) as last_at,
      count(*) filter (where leader_before <> customer_id
        and decided_at - before_at <= make_interval(secs => ${QUICK_SECONDS})
        and max_amount = before_price + (
          select (tier ->> 'step')::bigint from jsonb_array_elements(increments) as tier
          where (tier ->> 'from')::bigint <= before_price
          order by (tier ->> 'from')::bigint desc limit 1
        )) as quick_minimal_bids
    from bids group by auction_id, customer_id
  ), judged as (
    select visits.*, lots.seller_id, lots.is_over, paying.id is not null as is_won,
      lots.is_over and paying.id is null and bids >= 2 and last_at < late_from as is_early
    from visits join lots on lots.id = visits.auction_id
      left join auction_settlement as paying on paying.auction_id = visits.auction_id
        and paying.customer_id = visits.customer_id and paying.attempt = 1
  ), sellers as (
    select seller_id, count(distinct auction_id) as seller_auctions from judged group by seller_id
  )
  select judged.seller_id, customer_id, max(seller_auctions)::int as seller_auctions,
    coalesce(
      max(auction_id) filter (where auction_id = :auction_id),
      (array_agg(auction_id order by last_at desc))[1]
    ) as auction_id,
    count(*)::int as auctions, sum(bids)::int as bids,
    sum(quick_minimal_bids)::int as quick_minimal_bids,
    count(*) filter (where is_over)::int as ended,
    count(*) filter (where is_won)::int as won,
    count(*) filter (where is_early)::int as stopped_early
  from judged join sellers on sellers.seller_id is not distinct from judged.seller_id
  group by judged.seller_id, customer_id
  having cast(:auction_id as text) is null or bool_or(auction_id = :auction_id)
  order by auctions desc, customer_id
  limit :limit`

/** What the merchant looks at to find those who drive up prices. */
export class AuctionFlags extends AuctionStandings {
  @InjectManager()
  async findBidPatterns(
    { since, seller_id, auction_id, limit }: FindPatterns,
    @MedusaContext() context: Ctx = {}
  ): Promise<BidPattern[]> {
    const { rows } = await context.manager!.getKnex().raw<{ rows: BidPattern[] }>(PATTERNS, {
      since,
      limit,
      auction_id: auction_id ?? null,
      seller_id: seller_id ?? null,
      is_any_seller: seller_id === undefined,
    })
    return rows
  }
}
