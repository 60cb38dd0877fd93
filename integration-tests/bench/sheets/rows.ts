import { Client } from "pg"
import QueryStream from "pg-query-stream"
import { SheetColumn } from "../../../src/lib/sheet/columns"

/** Rows that the database hands over at once, as the reports read them. */
const BATCH_ROWS = 2_000

export const COLUMNS: SheetColumn[] = [
  { key: "id", label: "Order", type: "id" },
  { key: "placed_at", label: "Placed", type: "datetime" },
  { key: "customer", label: "Customer", type: "text" },
  { key: "product", label: "Product", type: "text" },
  { key: "sku", label: "SKU", type: "id" },
  { key: "quantity", label: "Quantity", type: "integer", total: true },
  { key: "amount", label: "Amount", type: "money", total: true },
  { key: "currency", label: "Currency", type: "text" },
  { key: "weight", label: "Weight", type: "weight" },
  { key: "paid", label: "Paid", type: "boolean" },
]

const SQL = `
  select 'order_01JZ' || lpad(i::text, 12, '0') as id,
    timestamptz '2024-01-01 00:00:00+00' + i * interval '97 seconds' as placed_at,
    'customer' || i % 5000 || '@shop.example' as customer,
    'Stoneware bowl, glaze no. ' || i % 700 as product,
    lpad((i % 9000)::text, 6, '0') as sku,
    i % 9 + 1 as quantity,
    ((i * 37) % 100000)::numeric / 100 as amount,
    'EUR' as currency,
    ((i * 13) % 9000)::numeric / 1000 as weight,
    i % 7 <> 0 as paid
  from generate_series(1, $1::int) i`

/** The rows of a report, streamed from PostgreSQL. */
export async function withRows<Result>(
  count: number,
  use: (rows: QueryStream) => Promise<Result>
): Promise<Result> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await use(client.query(new QueryStream(SQL, [count], { batchSize: BATCH_ROWS })))
  } finally {
    await client.end()
  }
}
