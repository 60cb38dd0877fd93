import { MedusaContainer } from "@medusajs/framework/types"
import { Row } from "../../../src/modules/report/columns"
import { MERCHANT } from "../../../src/modules/report/parameters"
import { inDatabase } from "../../helpers/auctions"
import { rowsOf, thousandths } from "../report/report-desk"

export type Asked = { from: string; to: string; grain: "day" | "week" | "month"; currency?: string }
type Amounts = Record<string, unknown>

const AMOUNTS = ["gross", "discounts", "returns", "net", "shipping", "tax", "total"] as const
const COUNTS = ["orders", "items"] as const

/** The figures of statistics as the reports have them, added up by somebody who is in no hurry. */
export async function fromReports(
  container: MedusaContainer,
  { from, to, grain, currency }: Asked,
  seller_id: string | null
) {
  const scope = seller_id ? { seller_id } : MERCHANT
  const given = { scope, from, to, ...(currency && { currency }) }
  const sales = await rowsOf(container, "sales", { ...given, grain })
  const types = await rowsOf(container, "product-types", given)
  return {
    revenue: grouped(sales, ({ currency_code }) => ({ currency_code }), [...COUNTS, ...AMOUNTS]),
    series: sales.map(({ day, currency_code, orders, items, net, total }) => ({
      ...{ from: day, currency_code, orders, items, net, total },
    })),
    types: grouped(
      types.filter(({ orders }) => orders),
      ({ product_type }) => ({ product_type }),
      ["orders", "items", "weight"]
    ),
    sellers: seller_id ? [] : await rowsOf(container, "sellers", given),
  }
}

/** What statistics say, in the same shape. */
export function inThousandths(stats: { revenue: Amounts[]; product_type_breakdown: Amounts[] }) {
  return {
    revenue: stats.revenue.map(({ average_order_value: _, ...row }) => numbers(row)),
    types: stats.product_type_breakdown
      .map(({ quantity: items, weight_kg: weight, ...row }) => numbers({ ...row, items, weight }))
      .sort(byKey),
  }
}

/** Net by orders, to the currency's digits, halves away from zero, counted in whole minor units. */
export function averageOf({ net, orders }: Amounts): string | null {
  if (!orders) return null
  const text = String(net)
  const digits = text.split(".")[1]?.length ?? 0
  const [minor, count] = [BigInt(text.replace(".", "")), BigInt(Number(orders))]
  const size = minor < 0n ? -minor : minor
  const average = (2n * size + count) / (2n * count)
  const padded = String(average).padStart(digits + 1, "0")
  const sign = minor < 0n && average ? "-" : ""
  if (!digits) return `${sign}${padded}`
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}

type Slice = { status: string; weight: unknown; day: string }

/** Slices and what was in them, from their own lines rather than the order's. */
export async function slicesBetween(
  container: MedusaContainer,
  asked: Asked,
  seller: string | null
) {
  const rows = await inDatabase(
    container,
    `select s.status, cast(cast(o.created_at at time zone 'UTC' as date) as text) as day,
        sum(l.quantity * coalesce(v.weight, p.weight, 0)) as weight
      from seller_order s join "order" o on o.id = s.order_id
      join seller_order_line l on l.seller_order_id = s.id
      left join product p on p.id = l.product_id left join product_variant v on v.id = l.variant_id
      where cast(o.created_at at time zone 'UTC' as date) between ? and ?
        and (cast(? as text) is null or s.seller_id = ?)
        and (cast(? as text) is null or s.currency_code = ?)
      group by s.id, s.status, day`,
    [asked.from, asked.to, seller, seller, asked.currency ?? null, asked.currency ?? null]
  )
  // The columns are those of the statement.
  return rows as unknown as Slice[]
}

function grouped(rows: Row[], keyOf: (row: Row) => Row, figures: readonly string[]) {
  const groups = new Map<string, Amounts>()
  for (const row of rows) {
    const key = keyOf(row)
    const name = JSON.stringify(key)
    const group = groups.get(name) ?? { ...key }
    for (const figure of figures) {
      group[figure] = Number(group[figure] ?? 0) + thousandths(row[figure])
    }
    groups.set(name, group)
  }
  return [...groups.values()].sort(byKey)
}

const numbers = (row: Amounts): Amounts =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      ["currency_code", "product_type"].includes(key) ? value : thousandths(value),
    ])
  )

const byKey = (a: Amounts, b: Amounts) => (keyText(a) < keyText(b) ? -1 : 1)
const keyText = ({ currency_code, product_type }: Amounts) => String(currency_code ?? product_type)
