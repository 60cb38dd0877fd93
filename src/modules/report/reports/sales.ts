import { Report } from "../definition"
import { MOVEMENTS } from "../sql/movement"
import { ORDERS, SALES_COLUMNS, SALES_FIGURES } from "../sql/figures"

/** Every day of the period has a row, also without a sale: a chart has no holes. */
export const SALES: Report = {
  key: "sales",
  title: "Sales",
  description:
    "What was sold, by day, week (from Monday) or month, in each currency. Refunds count on their own day.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "grain", "currency", "seller_id"],
  columns: [
    { key: "day", label: "From", type: "date" },
    { ...ORDERS, total: true },
    ...SALES_COLUMNS,
  ],
  chart: { kind: "line", x: "day", y: ["net", "total"] },
  sql: `with ${MOVEMENTS},
  bucket as (
    select generate_series(
      date_trunc(cast(:grain as text), cast(:from as timestamp)), cast(:to as timestamp),
      cast('1 ' || :grain as interval)) as day
  ),
  traded as (
    select distinct currency_code, decimals from movement
  ),
  dated as (
    select date_trunc(:grain, at at time zone :time_zone) as day, currency_code, decimals, order_id,
        is_sale, kind, quantity, gross, discount, tax, total, returned, returned_tax
      from movement
    union all
    select day, currency_code, decimals, null, false, 'item', 0, 0, 0, 0, 0, 0, 0
      from bucket cross join traded
  )
  select cast(cast(day as date) as text) as day, currency_code, ${SALES_FIGURES}
    from dated
    group by day, currency_code, decimals
    order by day, currency_code`,
}
