import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { AuctionReads } from "./reads"
import type { Standing } from "./rules"
import type { Ctx } from "./storage"

export type StandingFilter = {
  customer_id: string
  auction_ids?: string[]
  /** `watching` also finds what is watched and bid on. */
  standings?: readonly Standing[]
}
export type StandingPage = { direction: "ASC" | "DESC"; offset: number; limit: number }
export type OwnStanding = {
  auction_id: string
  standing: Standing
  /** The own highest max in minor units, of the bids that count. */
  my_max: number | null
  am_leading: boolean
  is_watching: boolean
}
type Raw = Omit<OwnStanding, "my_max"> & { my_max: string | null; found_count: string }

/**
 * Every auction that a customer bid on, has to pay or watches. An auction is theirs as long as
 * they may pay or have paid; who did not pay in time has lost it.
 */
const OWN_AUCTIONS = `
  with bids as (
    select auction_id, max(max_amount) filter (where voided_at is null) as my_max
    from auction_bid where customer_id = :customer_id group by auction_id
  ), paying as (
    select distinct on (auction_id) auction_id,
      status in ('awaiting_payment', 'paid', 'completed') as is_won
    from auction_settlement where customer_id = :customer_id and deleted_at is null
    order by auction_id, attempt desc
  ), watched as (
    select auction_id from auction_watch where customer_id = :customer_id and deleted_at is null
  ), touched as (
    select auction_id from bids union select auction_id from paying
    union select auction_id from watched
  )
  select auction.id as auction_id, auction.ends_at, bids.my_max,
    coalesce(auction.leader_id = :customer_id, false)
      and auction.status not in ('unsold', 'cancelled') as am_leading,
    watched.auction_id is not null as is_watching,
    case
      when paying.is_won then 'won'
      when bids.auction_id is null and paying.auction_id is null then 'watching'
      when bids.my_max is null and paying.auction_id is null then 'voided'
      when auction.status not in ('scheduled', 'live', 'paused') then 'lost'
      when auction.leader_id = :customer_id then 'leading'
      else 'outbid'
    end as standing
  from touched
    join auction on auction.id = touched.auction_id
    left join bids on bids.auction_id = auction.id
    left join paying on paying.auction_id = auction.id
    left join watched on watched.auction_id = auction.id
  where auction.deleted_at is null and auction.published_at is not null`

/** What auctions look like from where one customer stands. Told to nobody else. */
export class AuctionStandings extends AuctionReads {
  @InjectManager()
  async findStandings(
    { customer_id, auction_ids, standings }: StandingFilter,
    { direction, offset, limit }: StandingPage,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ rows: OwnStanding[]; count: number }> {
    const knex = context.manager!.getKnex()
    const own = () => {
      const query = knex.from(knex.raw(`(${OWN_AUCTIONS}) as own`, { customer_id }))
      if (auction_ids) query.whereIn("auction_id", auction_ids)
      if (standings) {
        query.where((or) => {
          or.whereIn("standing", [...standings])
          if (standings.includes("watching")) or.orWhere("is_watching", true)
        })
      }
      return query
    }
    const raw: Raw[] = await own()
      .select("auction_id", "standing", "my_max", "am_leading", "is_watching")
      .select(knex.raw("count(*) over () as found_count"))
      .orderByRaw(`ends_at ${direction}, auction_id ${direction}`)
      .offset(offset)
      .limit(limit)
    const rows = raw.map(({ found_count: _, my_max, ...row }) => ({
      ...row,
      my_max: my_max === null ? null : Number(my_max),
    }))
    if (raw.length || !offset) return { rows, count: Number(raw[0]?.found_count ?? 0) }
    const [{ count }] = await own().count("* as count")
    return { rows, count: Number(count) }
  }
}
