import { MedusaContainer } from "@medusajs/framework/types"
import { copyOrders } from "../../../src/scripts/scale/copy-orders"
import { copyShop } from "../../../src/scripts/scale/copy-shop"
import { columnsOf } from "../../../src/scripts/scale/copy-rows"
import { Database, inOneTransaction } from "../../../src/scripts/scale/database"

const COPIES = 12
const ORDERS = { lines: 300, days: 60, stores: 1, customers: 1, stretch: 1 }
const SHOP = { products: 300, stores: 14, auctions: 30 }

/** What neither copies of orders nor of the shop make more of, and lists show. */
const TABLES = [
  ...["ticket", "ticket_comment", "ticket_event", "canned_reply", "ticket_view", "sla_policy"],
  ...["conversation", "conversation_participant", "conversation_message", "complaint"],
  ...["complaint_event", "complaint_message", "feedback", "notice", "notice_message"],
  ...["webhook_endpoint", "webhook_delivery", "webhook_event", "webhook_attempt", "payment_log"],
  ...["audit_entry", "report_run", "report_schedule", "commission_rule", "wishlist_item"],
  ...["violation", "violation_restriction", "business_profile", "promotion_policy", "auction_bid"],
  ...["auction_watch", "auction_flag", "payout", "payout_hold", "catalog_import", "seller_member"],
  ...["seller_invite", "seller_document", "low_stock_crossing", "refund_request"],
]

/** Every list of the demo gets a page of rows; what hangs on a row hangs on its copies. */
export async function manyRows(container: MedusaContainer) {
  await copyOrders(container, ORDERS)
  await copyShop(container, SHOP)
  await inOneTransaction(container, async (database) => {
    for (const table of TABLES) await copyTable(database, table)
  })
}

/** Columns that are unique by themselves, and are nobody's id, are another one's in each copy. */
async function copyTable(database: Database, table: string) {
  const columns = await columnsOf(database, table)
  if (!columns.length) return
  const { rows } = await database.raw<{ column: string; has_sequence: boolean }>(
    `select a.attname as column, d.adbin is not null and pg_get_expr(d.adbin, d.adrelid)
          like 'nextval%' as has_sequence
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = ?::regclass and a.attnum > 0
        and not exists (select from pg_constraint c where c.conrelid = a.attrelid
          and c.contype = 'c' and a.attnum = any(c.conkey))
        and (
        exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique
          and a.attnum = any(i.indkey))
        or pg_get_expr(d.adbin, d.adrelid) like 'nextval%')`,
    [`"${table}"`]
  )
  const unique = new Map(rows.map((row) => [row.column, row.has_sequence]))
  const given = columns.filter(({ column }) => !unique.get(column))
  const values = given.map(({ column, type }) => {
    const isOwn = column === "id" || (unique.has(column) && type === "text")
    return isOwn ? `x."${column}" || '_m' || n` : `x."${column}"`
  })
  await database.raw(`insert into "${table}" (${given.map(({ column }) => `"${column}"`).join()})
    select ${values.join()} from (select * from "${table}" order by id limit 3) x
      cross join generate_series(1, ${COPIES}) n on conflict do nothing`)
}
