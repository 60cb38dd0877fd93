import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import observeAllStock from "../../jobs/stock/observe-all-stock"
import { CopyPlan, copyRows } from "./copy-rows"
import { Database, inOneTransaction } from "./database"
import { ofGoods, ofStore } from "./shop-column"
import { GOODS_TABLES, LOT_TABLES, STORE_TABLES } from "./shop-tables"
import { CopiedTable } from "./tables"

/** How many there are in the end; what is there already counts. */
export type ShopWish = { products: number; stores: number; auctions: number }

type Say = (table: string, rows: number) => void

const STORES: CopyPlan = { copies: "shop_store_copy", models: "shop_store", valueOf: ofStore }
const GOODS: CopyPlan = { copies: "shop_goods_copy", models: "shop_goods", valueOf: ofGoods }
const LOTS: CopyPlan = { copies: "shop_lot_copy", models: "shop_goods", valueOf: ofGoods }
const PARTS: [readonly CopiedTable[], CopyPlan][] = [
  [STORE_TABLES, STORES],
  [GOODS_TABLES, GOODS],
  [LOT_TABLES, LOTS],
]

/**
 * Adds copies of the stores, goods and open auctions at hand until the shop is as large as wished.
 * The platform made the models, so every row is as it makes them. Nothing is changed or deleted; all
 * is there in the end, or nothing. No event fires, and nobody is told; what is remembered of stock
 * is then looked at as the platform counts it.
 *
 * @param say is told of each table
 */
export async function copyShop(container: MedusaContainer, wish: ShopWish, say: Say = () => {}) {
  await inOneTransaction(container, async (database) => {
    for (const statement of plan(wish)) await database.raw(statement)
    await assertModels(database)
    for (const [tables, how] of PARTS) {
      for (const table of tables) say(table.table, await copyRows(database, table, how))
    }
  })
  await inOneTransaction(container, async (database) => {
    // Until the database looks by itself it takes the tables for small.
    const tables = new Set(PARTS.flatMap(([tables]) => tables.map(({ table }) => table)))
    for (const table of tables) await database.raw(`analyze "${table}"`)
  })
  await observeAllStock(container)
}

/** Copies have their number at the end of their ids; the platform's own ids never end so. */
const IS_COPY = "~ '_[hgs][0-9]+$'"
const lastNumber = (table: string, mark: string) =>
  `(select coalesce(max(substring(id from '_${mark}([0-9]+)$')::integer), 0) from "${table}")`

/** As temporary tables: stores and goods to copy, and a row for each copy that comes. */
const plan = ({ products, stores, auctions }: ShopWish) => [
  `create temp table shop_store on commit drop as
    select id, row_number() over (order by id) - 1 as place, count(*) over () as models
      from seller where status = 'active' and holiday_from is null and deleted_at is null
        and stock_location_id is not null and id !${IS_COPY}`,
  `create temp table shop_store_copy on commit drop as
    select s.id as model, number, '_h' || number as suffix
      from (select n + ${lastNumber("seller", "h")} as number
              from generate_series(1, ${stores} - (select count(*) from seller
                where status = 'active' and deleted_at is null)) n) numbered
      join shop_store s on s.place = number % s.models`,
  // Where copies of a model may lie: in its own store, and in all copies of it.
  `create temp table shop_shelf on commit drop as
    select model, suffix, row_number() over (partition by model order by number) - 1 as turn,
        count(*) over (partition by model) as shelves
      from (select id as model, 0 as number, '' as suffix from shop_store
        union all select model, number, suffix from shop_store_copy
        union all select s.id, substring(c.id from '_h([0-9]+)$')::integer,
            substring(c.id from '_h[0-9]+$')
          from shop_store s join seller c on c.id like s.id || '\\_h%') shelf`,
  `create temp table shop_goods on commit drop as
    select p.id, s.id as store, a.id is not null as is_lot,
        row_number() over (partition by a.id is not null order by p.id) - 1 as place,
        count(*) over (partition by a.id is not null) as models
      from product p
      left join seller_product o on o.product_id = p.id and o.deleted_at is null
      left join shop_store s on s.id = o.seller_id
      left join listing l on l.product_id = p.id and l.format = 'auction'
      left join auction a on a.product_id = p.id and a.status in ('live', 'scheduled')
        and a.relisted_from_id is null and a.deleted_at is null
      where p.status = 'published' and p.deleted_at is null and p.id !${IS_COPY}
        and (o.id is null or s.id is not null) and (l.id is null or a.id is not null)`,
  ...["shop_goods_copy", "shop_lot_copy"].map(
    (name) => `create temp table ${name} on commit drop as
      select null::text as model, 0 as number, '' as suffix, 0 as turn, '' as of_store limit 0`
  ),
  copiesOf("shop_lot_copy", true, `${auctions} - (select count(*) from auction where is_open)`),
  copiesOf(
    "shop_goods_copy",
    false,
    `${products} - (select count(*) from shop_lot_copy)
      - (select count(*) from product where status = 'published' and deleted_at is null)`
  ),
  // A lot is goods as well.
  "insert into shop_goods_copy select * from shop_lot_copy",
  ...[STORES, GOODS, LOTS].map(({ copies }) => `analyze ${copies}`),
]

/** Model after model, and each time around in the next of the stores that may have it. */
const copiesOf = (name: string, isLot: boolean, count: string) => `
  insert into ${name}
    select g.id, numbered.number, '_g' || numbered.number, numbered.turn, coalesce(h.suffix, '')
      from (select n::integer as turn,
              (n + ${lastNumber("product", "g")}
                + (select count(*) from shop_lot_copy))::integer as number
              from generate_series(1, ${count}) n) numbered
      join shop_goods g on g.place = numbered.turn % g.models and g.is_lot = ${isLot}
      left join shop_shelf h on h.model = g.store and h.turn = (numbered.turn / g.models) % h.shelves`

async function assertModels(database: Database) {
  const { rows } = await database.raw<{ stores: string; goods: string }>(
    `select (select count(*) from shop_store) as stores,
      (select count(*) from shop_goods where not is_lot) as goods`
  )
  if (Number(rows[0].stores) && Number(rows[0].goods)) return
  const message = "There is no open store, or no product on sale, of which there could be copies"
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}
