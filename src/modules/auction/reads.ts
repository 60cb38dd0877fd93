import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { AUCTION_COLUMNS, AuctionRow, readAuction } from "./rows"
import { AuctionStatus } from "./rules"
import { AuctionSales } from "./sales"
import type { PublicState } from "./state"
import type { Ctx } from "./storage"

/** `price` is the current price or, without a bid, the start price. */
export const AUCTION_ORDERS = {
  ends_at: "ends_at",
  starts_at: "starts_at",
  created_at: "created_at",
  ended_at: "ended_at",
  bid_count: "bid_count",
  current_price: "coalesce(current_price, start_price)",
} as const
export type AuctionOrder = keyof typeof AUCTION_ORDERS

export type AuctionFilter = {
  ids?: string[]
  statuses?: readonly AuctionStatus[]
  /** Null among them: the merchant's own goods. */
  seller_ids?: (string | null)[]
  /** Only these; an empty list finds nothing. */
  product_ids?: string[]
  /** Products that are not on sale. What is paused stays in the list all the same. */
  hidden_product_ids?: string[]
  currency_codes?: string[]
  /** In minor units; only together with a currency. */
  price?: { min?: number; max?: number }
  ending_before?: Date
  /** Without drafts and what never was more. */
  is_published?: boolean
}
export type AuctionPage = {
  order: { by: AuctionOrder; direction: "ASC" | "DESC" }
  offset: number
  limit: number
}
/** A row with what everybody may know of it; `now` is the database's clock at the reading. */
export type AuctionFound = { row: AuctionRow; state: PublicState; now: Date }
export type AuctionsFound = { found: AuctionFound[]; count: number }

type Raw = Record<string, unknown> & { found_count: string; read_at: Date }
type Builder = ReturnType<ReturnType<NonNullable<Ctx["manager"]>["getKnex"]>["queryBuilder"]>

/** The bids of one customer in one auction are found by the index on bidders, see `ledger-sql.ts`. */
const OUTBID = `
  with moved as (
    select auction.id, auction.seq, auction.leader_id, min(bid.seq) as first_seq
    from auction join auction_bid as bid on bid.auction_id = auction.id
    where auction.updated_at >= :since and auction.status = 'live' and auction.deleted_at is null
      and bid.decided_at >= :since and bid.decided_at < :until
    group by auction.id order by auction.id limit :limit
  ), touched as (
    select moved.id, bid.customer_id
    from moved join auction_bid as bid on bid.auction_id = moved.id and bid.seq >= moved.first_seq
    union
    select moved.id, bid.leader_after
    from moved join auction_bid as bid on bid.auction_id = moved.id and bid.seq = moved.first_seq - 1
  )
  select moved.id as auction_id, moved.seq, touched.customer_id, own.seq as own_seq
  from moved join touched on touched.id = moved.id
    cross join lateral (
      select max(bid.seq) as seq from auction_bid as bid
      where bid.auction_id || ' ' || bid.customer_id = touched.id || ' ' || touched.customer_id
        and bid.voided_at is null
    ) as own
  where touched.customer_id is distinct from moved.leader_id and own.seq is not null
  order by moved.id, touched.customer_id limit :limit`

/** Lists of auctions in one statement each: what is shown a hundred times per second. */
export class AuctionReads extends AuctionSales {
  @InjectManager()
  async findAuctions(
    filter: AuctionFilter,
    { order, offset, limit }: AuctionPage,
    @MedusaContext() context: Ctx = {}
  ): Promise<AuctionsFound> {
    const knex = context.manager!.getKnex()
    const query = knex
      .select(
        knex.raw(AUCTION_COLUMNS),
        knex.raw("count(*) over () as found_count"),
        knex.raw("clock_timestamp() as read_at")
      )
      .from("auction")
      .orderByRaw(
        `${AUCTION_ORDERS[order.by]} ${order.direction} nulls last, id ${order.direction}`
      )
      .offset(offset)
      .limit(limit)
    narrow(query, filter)
    const raw: Raw[] = await query
    const found = raw.map(({ read_at: now, ...columns }) => {
      const row = readAuction(columns)
      return { row, now, state: this.stateOf(row, now, []) }
    })
    if (raw.length) return { found, count: Number(raw[0].found_count) }
    return { found, count: offset ? await this.countAuctions(filter, context) : 0 }
  }

  @InjectManager()
  async countAuctions(filter: AuctionFilter, @MedusaContext() context: Ctx = {}): Promise<number> {
    const query = context.manager!.getKnex().from("auction")
    narrow(query, filter)
    const [counted] = await query.count("* as count")
    return Number(counted.count)
  }

  /** How many auctions there are in each status; one without auctions is not named. */
  @InjectManager()
  async countByStatus(
    filter: AuctionFilter,
    @MedusaContext() context: Ctx = {}
  ): Promise<Partial<Record<AuctionStatus, number>>> {
    const query = context
      .manager!.getKnex()
      .select("status")
      .count("* as count")
      .from("auction")
      .groupBy("status")
    narrow(query, filter)
    const rows: { status: AuctionStatus; count: string }[] = await query
    return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
  }

  /** How many customers watch each of the auctions. */
  @InjectManager()
  async countWatchers(
    auction_ids: string[],
    @MedusaContext() context: Ctx = {}
  ): Promise<Map<string, number>> {
    const rows: { auction_id: string; count: string }[] = await context
      .manager!.getKnex()
      .select("auction_id")
      .count("* as count")
      .from("auction_watch")
      .whereIn("auction_id", auction_ids)
      .whereNull("deleted_at")
      .groupBy("auction_id")
    return new Map(rows.map(({ auction_id, count }) => [auction_id, Number(count)]))
  }

  /** Customers with a bid that counts, in the order of their ids: `after` is the last one known. */
  @InjectManager()
  async listBidders(
    auction_id: string,
    { after, limit }: { after: string; limit: number },
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const rows: { customer_id: string }[] = await context
      .manager!.getKnex()
      .distinct("customer_id")
      .from("auction_bid")
      .where({ auction_id, voided_at: null, deleted_at: null })
      .where("customer_id", ">", after)
      .orderBy("customer_id")
      .limit(limit)
    return rows.map(({ customer_id }) => customer_id)
  }

  /**
   * The moments at which bids were decided, each with the first and the last number that it gave.
   * Only auctions that moved since then are looked at, because bids have no index by time.
   */
  @InjectManager()
  async listDecisions(
    { since, until }: { since: Date; until: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<Decision[]> {
    const rows = await run<Decision>(
      context,
      `select bid.auction_id, bid.decided_at, min(bid.seq)::integer as from_seq,
          max(bid.seq)::integer as to_seq
        from auction join auction_bid as bid on bid.auction_id = auction.id
        where auction.updated_at >= :since and auction.seq > 0 and auction.deleted_at is null
          and bid.decided_at >= :since and bid.decided_at < :until
        group by bid.auction_id, bid.decided_at order by bid.decided_at, bid.auction_id`,
      { since, until }
    )
    return rows.map((row) => ({ ...row, decided_at: new Date(row.decided_at) }))
  }

  /**
   * Who bid or lost the lead in that time, does not lead and has a bid that counts, in auctions that
   * are live: a search for alarms that were lost.
   */
  @InjectManager()
  async listOutbid(
    { since, until }: { since: Date; until: Date },
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<Outbid[]> {
    const rows = await run<OutbidRow>(context, OUTBID, { since, until, limit })
    const found = new Map<string, Outbid>()
    for (const { auction_id: id, seq, customer_id, own_seq } of rows) {
      const auction = found.get(id) ?? { id, seq, customers: new Map() }
      found.set(id, auction)
      auction.customers.set(customer_id, own_seq)
    }
    return [...found.values()]
  }
}

/** `seq` is the number of the auction's last bid; of each bidder the number of their own last. */
export type Outbid = { id: string; seq: number; customers: Map<string, number> }
type OutbidRow = { auction_id: string; seq: number; customer_id: string; own_seq: number }

export type Decision = { auction_id: string; decided_at: Date; from_seq: number; to_seq: number }

function narrow(query: Builder, filter: AuctionFilter) {
  const { ids, statuses, seller_ids, product_ids, hidden_product_ids, currency_codes } = filter
  query.whereNull("deleted_at")
  if (ids) query.whereIn("id", ids)
  if (statuses) query.whereIn("status", [...statuses])
  if (seller_ids) narrowToSellers(query, seller_ids)
  if (product_ids) query.whereIn("product_id", product_ids)
  if (hidden_product_ids?.length) {
    query.where((or) => {
      or.whereNotIn("product_id", hidden_product_ids).orWhere("status", "paused")
    })
  }
  if (currency_codes) query.whereIn("currency_code", currency_codes)
  const { min, max } = filter.price ?? {}
  if (min !== undefined) query.whereRaw(`${AUCTION_ORDERS.current_price} >= ?`, [min])
  if (max !== undefined) query.whereRaw(`${AUCTION_ORDERS.current_price} <= ?`, [max])
  if (filter.ending_before) query.where("ends_at", "<", filter.ending_before)
  if (filter.is_published) query.whereNotNull("published_at")
}

function narrowToSellers(query: Builder, seller_ids: (string | null)[]) {
  const ids = seller_ids.flatMap((id) => id ?? [])
  query.where((or) => {
    or.whereIn("seller_id", ids)
    if (ids.length < seller_ids.length) or.orWhereNull("seller_id")
  })
}
