import { Report } from "../definition"
import { money } from "../sql/figures"
import { MOVEMENTS, spread } from "../sql/movement"

const part = (figure: string) => spread(figure, "upto", "one", "whole")

/** What several taxes on one line bring is divided among them by their rates, to the minor unit. */
export const TAX: Report = {
  key: "tax",
  title: "Tax",
  description:
    "Tax of goods and shipping by its code and rate, in each currency; what was paid back counts on the day of the refund.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "code", label: "Code", type: "text" },
    { key: "name", label: "Tax", type: "text" },
    { key: "percent", label: "Rate", type: "percent", decimals: 3 },
    { ...{ key: "orders", label: "Orders", type: "integer" }, meaning: "Placed in the period." },
    { key: "currency_code", label: "Currency", type: "text" },
    {
      ...{ key: "taxable", label: "Taxable", type: "money" },
      meaning: "What the tax was taken of: sales after discounts, without tax.",
    },
    { key: "charged", label: "Charged", type: "money", total: true },
    { key: "returned", label: "Paid back", type: "money", total: true },
    {
      ...{ key: "net", label: "Net tax", type: "money", total: true },
      meaning: "Charged - paid back.",
    },
  ],
  chart: { kind: "bar", x: "name", y: ["net"] },
  sql: `with ${MOVEMENTS},
  tax_line as (
    select item_id as reference_id, id, code, description, rate
      from order_line_item_tax_line where deleted_at is null
    union all
    select shipping_method_id, id, code, description, rate
      from order_shipping_method_tax_line where deleted_at is null
  ),
  taxed as (
    select m.order_id, m.is_sale, m.currency_code, m.decimals, m.total, m.tax, m.returned_tax,
        t.code, t.description, t.rate as one,
        sum(t.rate) over (partition by m.reference_id, m.is_sale, m.at) as whole,
        sum(t.rate) over (partition by m.reference_id, m.is_sale, m.at order by t.id) as upto
      from movement m join tax_line t using (reference_id)
      where t.rate > 0
  ),
  levied as (
    select taxed.*, ${part("tax")} as charged, ${part("returned_tax")} as given_back from taxed
  )
  select code, max(description) as name, cast(trim_scale(one) as text) as percent,
      count(distinct order_id) filter (where is_sale) as orders, currency_code,
      ${money("sum(total - tax)")} as taxable, ${money("sum(charged)")} as charged,
      ${money("sum(given_back)")} as returned, ${money("sum(charged - given_back)")} as net
    from levied
    group by code, one, currency_code, decimals
    order by currency_code, code, one`,
}
