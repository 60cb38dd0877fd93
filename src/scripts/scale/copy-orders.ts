import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { copied } from "./copied-column"
import { copyGoods } from "./copy-goods"
import { CopyPlan, copyRows } from "./copy-rows"
import { Database, inOneTransaction } from "./database"
import { COPIED_TABLES } from "./tables"

export type CopyWish = {
  /** Lines of goods to add; reached as closely as whole orders allow. */
  lines: number
  /** Over how many days before now the copies were placed. */
  days: number
  /** How many of each store there are in the end, and of each buyer. */
  stores: number
  customers: number
  /** How much longer than in its model everything takes, so that refunds come on later days. */
  stretch: number
}
export type Copied = { orders: number; lines: number }

/**
 * Adds copies of the orders at hand with all that belongs to them: slices, payments, parcels, refunds,
 * ledger. The platform made the models, so every row is as it makes them, and the amounts of a copy
 * agree as those of its model do. Nothing is changed or deleted; all is there in the end, or nothing.
 * Nobody is told, and no event fires: what is kept up to date by events has to be rebuilt.
 *
 * @param say is told of each table
 */
export async function copyOrders(
  container: MedusaContainer,
  wish: CopyWish,
  say: (table: string, rows: number) => void = () => {}
): Promise<Copied> {
  const added = await inOneTransaction(container, async (database) => {
    const planned = await planCopies(database, wish)
    for (const { table, rows } of await copyGoods(database, wish.stores, wish.customers)) {
      say(table, rows)
    }
    for (const table of COPIED_TABLES) say(table.table, await copyRows(database, table, PLAN))
    return planned
  })
  await inOneTransaction(container, async (database) => {
    // Until the database looks by itself it takes the tables for small.
    for (const { table } of COPIED_TABLES) await database.raw(`analyze "${table}"`)
  })
  return added
}

const PLAN: CopyPlan = { copies: "scale_copy", models: "scale_model", valueOf: copied }

/** Orders that are divided and whole: of claims and exchanges there are no copies. */
const MODELS = `create temp table scale_model on commit drop as
  select o.id, o.customer_id, o.created_at as begun_at,
      row_number() over (order by o.created_at, o.id) - 1 as place,
      (select count(*) from order_item i where i.order_id = o.id and i.version = o.version
        and i.deleted_at is null) as lines,
      greatest(o.updated_at, (select max(occurred_at) from ledger_entry e where e.order_id = o.id),
        (select max(updated_at) from seller_order s where s.order_id = o.id)) - o.created_at as took
    from "order" o
    where o.deleted_at is null and not o.is_draft_order and o.metadata ->> 'copy_of' is null
      and exists (select from order_split s where s.order_id = o.id)
      and not exists (select from order_claim c where c.order_id = o.id)
      and not exists (select from order_exchange e where e.order_id = o.id)`

/** Multiples of these spread evenly whatever their count is, and not together. */
const [GOLDEN, PLASTIC] = ["0.6180339887498949", "0.7548776662466927"]
/** Number 0 most often, as some stores sell more than others and some buyers come again. */
const oneOf = (count: number, step: string) =>
  `floor(${count} * power(n * ${step} - floor(n * ${step}), 2))`
const suffixOf = (number: string, mark: string) =>
  `case ${number} when 0 then '' else '${mark}' || ${number} end`

/** What is to be copied how: `scale_copy` has a row for each order that comes. */
async function planCopies(database: Database, wish: CopyWish): Promise<Copied> {
  const { lines, days, stores, customers, stretch } = wish
  await database.raw(MODELS)
  const { rows } = await database.raw<{ models: string; lines: string }>(
    "select count(*) as models, sum(lines) as lines from scale_model"
  )
  const models = Number(rows[0].models)
  if (!models) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no order to copy")
  const orders = Math.ceil((lines * models) / Number(rows[0].lines))
  await database.raw(`create temp table scale_copy on commit drop as
    select m.id as model, number, '_' || number as suffix, m.begun_at, ${stretch} as stretch,
        ends - (${orders} - n) * (interval '${days} days' / ${orders}) as placed_at,
        ${suffixOf(oneOf(stores, GOLDEN), "_s")} as of_store,
        ${suffixOf(oneOf(customers, PLASTIC), "_c")} as of_customer, m.lines
      from (
        select n, nextval('order_display_id_seq') as number from generate_series(1, ${orders}) n
      ) numbered
      join scale_model m on m.place = n % ${models}
      cross join (select now() - max(took) * ${stretch} as ends from scale_model) period
      order by n`)
  await database.raw("analyze scale_copy")
  const { rows: sums } = await database.raw<{ lines: string }>(
    "select sum(lines) as lines from scale_copy"
  )
  return { orders, lines: Number(sums[0].lines) }
}
