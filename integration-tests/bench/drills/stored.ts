import { MedusaContainer } from "@medusajs/framework/types"
import { inDatabase } from "../../helpers/auctions"
import { StoredAuction } from "./bids"
import { Stored, StoredMessage, StoredOrder, StoredRun, StoredThread } from "./books"

/** In minor units; every order of a drill is in a currency of two digits. */
const ORDERS = `
  select o.id, link.cart_id,
    round((summary.totals->>'current_order_total')::numeric * 100)::int as total,
    (select count(*) from seller_order s where s.order_id = o.id)::int as slices,
    (select count(distinct p.seller_id) from order_item i
      join order_line_item l on l.id = i.item_id
      join seller_product p on p.product_id = l.product_id and p.deleted_at is null
      where i.order_id = o.id)::int as sellers,
    round(100 * (coalesce((select sum(s.total) from seller_order s where s.order_id = o.id), 0)
      + coalesce((select d.own_total from order_split d where d.order_id = o.id), 0)))::int
      as divided,
    round(100 * coalesce((select sum(c.captured_amount) from order_payment_collection p
      join payment_collection c on c.id = p.payment_collection_id
      where p.order_id = o.id), 0))::int as captured,
    coalesce((select -sum(e.amount) from ledger_entry e
      where e.order_id = o.id and e.account = 'clearing'), 0)::int as booked,
    coalesce((select sum(e.amount) from ledger_entry e where e.order_id = o.id), 0)::int as balance,
    (select count(*) from notice n where n.key = 'order_placed'
      and n.event_key = 'order_placed:' || o.id)::int as told,
    (select count(*) from notice_message m where m.key = 'order_placed'
      and m.event_key = 'order_placed:' || o.id and m.channel = 'email'
      and m.status = 'sent')::int as mailed,
    (select count(*) from webhook_event w
      join webhook_delivery d on d.event_id = w.id and d.status = 'delivered'
      where w.resource_id = o.id and w.type = 'order.placed')::int as deliveries
  from "order" o
  join order_cart link on link.order_id = o.id
  join order_summary summary on summary.order_id = o.id and summary.version = o.version
  where o.created_at >= ?`

const TICKETS = `
  select t.id, t.subject,
    (select count(*) from notice n where n.key = 'ticket_opened'
      and n.event_key = 'ticket_opened:' || t.id)::int as told,
    (select count(*) from notice_message m where m.key = 'ticket_opened'
      and m.event_key = 'ticket_opened:' || t.id and m.channel = 'email'
      and m.status = 'sent')::int as mailed,
    (select count(*) from webhook_event w
      join webhook_delivery d on d.event_id = w.id and d.status = 'delivered'
      where w.resource_id = t.id and w.type = 'ticket.created')::int as deliveries
  from ticket t where t.created_at >= ?`

const MESSAGES = "select ticket_id, body from ticket_comment where created_at >= ? and seq > 1"
const RUNS = "select id, state, sha256 from report_run where created_at >= ?"

/** What there is of a drill that began then. */
export async function storedSince(container: MedusaContainer, since: Date): Promise<Stored> {
  // The statements name exactly the columns of their types.
  const rows = async <Row>(sql: string) => (await inDatabase(container, sql, [since])) as Row[]
  return {
    orders: await rows<StoredOrder>(ORDERS),
    tickets: await rows<StoredThread>(TICKETS),
    messages: await rows<StoredMessage>(MESSAGES),
    runs: await rows<StoredRun>(RUNS),
  }
}

/** Events that count as delivered since then. */
export async function deliveredSince(container: MedusaContainer, since: Date) {
  const sql = "select event_id from webhook_delivery where status = 'delivered' and created_at >= ?"
  return (await inDatabase(container, sql, [since])).map(({ event_id }) => String(event_id))
}

export async function storedAuctions(container: MedusaContainer, ids: string[]) {
  const auctions = await inDatabase(
    container,
    `select id, start_price::float8, increments, current_price::float8, leader_id, seq::int
      from auction where id = any(?)`,
    [ids]
  )
  const bids = await inDatabase(
    container,
    `select auction_id, seq::int, idempotency_key as key, customer_id, max_amount::float8,
      price_after::float8, voided_at is not null as is_void
      from auction_bid where auction_id = any(?) order by seq`,
    [ids]
  )
  return auctions.map((auction) => ({
    ...auction,
    bids: bids.filter(({ auction_id }) => auction_id === auction.id),
  })) as unknown as StoredAuction[]
}
