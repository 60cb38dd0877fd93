import { MedusaContainer } from "@medusajs/framework/types"
import { inDatabase } from "../../helpers/auctions"

/** What was asked for until a moment and is not done, by kind. */
const BACKLOG = `
  with until as (select cast(? as timestamptz) as at)
  select
    (select count(*) from "order" o, until where o.created_at <= until.at and not exists (
      select from order_split s where s.order_id = o.id))::int as "orders to divide",
    (select count(*) from "order" o, until where o.created_at <= until.at and not exists (
      select from ledger_entry e where e.order_id = o.id))::int as "orders to book",
    (select count(*) from "order" o, until where o.created_at <= until.at and not exists (
      select from notice n where n.event_key = 'order_placed:' || o.id
        and n.key = 'order_placed'))::int as "orders to tell of",
    (select count(*) from ticket t, until where t.created_at <= until.at and not exists (
      select from notice n where n.event_key = 'ticket_opened:' || t.id
        and n.key = 'ticket_opened'))::int as "tickets to tell of",
    (select count(*) from "order" o, until where o.created_at <= until.at and not exists (
      select from webhook_event w where w.resource_id = o.id
        and w.type = 'order.placed'))::int as "orders to record",
    (select count(*) from ticket t, until where t.created_at <= until.at and not exists (
      select from webhook_event w where w.resource_id = t.id
        and w.type = 'ticket.created'))::int as "tickets to record",
    (select count(*) from webhook_delivery d, until where d.created_at <= until.at
      and d.status in ('pending', 'sending'))::int as "deliveries",
    (select count(*) from notice_message m, until where m.send_after <= until.at
      and m.status in ('pending', 'sending'))::int as "messages to send",
    (select count(*) from auction a, until where a.status = 'live'
      and a.ends_at <= until.at)::int as "auctions to close",
    (select count(*) from auction_outbox o, until where o.created_at <= until.at
      )::int as "auction news",
    (select count(*) from report_run r, until where r.created_at <= until.at
      and r.state in ('queued', 'running'))::int as "exports"`

export type Backlog = Record<string, number>

/** What is left to do of all that was asked for until then; empty when everything is done. */
export async function backlogUntil(container: MedusaContainer, until: Date): Promise<Backlog> {
  const [row] = await inDatabase(container, BACKLOG, [until])
  return Object.fromEntries(
    Object.entries(row)
      .map(([name, count]): [string, number] => [name, Number(count)])
      .filter(([, count]) => count > 0)
  )
}

export const toldBacklog = (backlog: Backlog) =>
  Object.entries(backlog)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ") || "nothing"
