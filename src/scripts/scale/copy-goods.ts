import { columnsOf } from "./copy-rows"
import { Database } from "./database"

/** Of what models sold or who bought it: copies number 1 and up; the first is the model itself. */
const GOODS: { table: string; where: string; copies: "stores" | "customers" }[] = [
  {
    ...{ table: "seller", copies: "stores" },
    where: `id in (select s.seller_id from seller_order s join scale_model m on m.id = s.order_id)`,
  },
  { table: "product", copies: "stores", where: "id in (select product_id from scale_product)" },
  ...["product_variant", "product_category_product", "seller_product"].map((table) => ({
    ...{ table, copies: "stores" as const },
    where: "product_id in (select product_id from scale_product)",
  })),
  {
    ...{ table: "customer", copies: "customers" },
    where: "id in (select customer_id from scale_model)",
  },
]

const MODELS_PRODUCTS = `create temp table scale_product on commit drop as
  select distinct l.product_id from scale_model m
    join order_item i on i.order_id = m.id join order_line_item l on l.id = i.item_id
    where l.product_id is not null`

/** Own for each copy, because it is unique. */
const RENAMED: Record<string, string> = {
  "product.title": "x.title || ' ' || n",
  name: "x.name || ' ' || n",
  handle: "x.handle || '-' || n",
  sku: "x.sku || ' ' || n",
  email: "'c' || n || x.email",
  ...{ ean: "null", upc: "null", barcode: "null", external_id: "null" },
}
const IDS = ["id", "product_id", "seller_id"]

/** Stores, goods and buyers for the copies; those that an earlier run has made are used again. */
export async function copyGoods(database: Database, stores: number, customers: number) {
  await database.raw(MODELS_PRODUCTS)
  const made: { table: string; rows: number }[] = []
  for (const { table, where, copies } of GOODS) {
    const [suffix, count] = copies === "stores" ? ["_s", stores] : ["_c", customers]
    const columns = (await columnsOf(database, table)).map(({ column }) => column)
    const values = columns.map((column) => {
      const own = RENAMED[`${table}.${column}`] ?? RENAMED[column]
      return own ?? `x."${column}"${IDS.includes(column) ? ` || '${suffix}' || n` : ""}`
    })
    const { rowCount } = await database.raw(`
      insert into "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
        select ${values.join(", ")}
          from "${table}" x cross join generate_series(1, ${count - 1}) n
          where x.${where} on conflict do nothing`)
    made.push({ table, rows: rowCount })
  }
  return made
}
