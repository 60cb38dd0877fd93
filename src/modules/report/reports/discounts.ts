import { Report } from "../definition"
import { money } from "../sql/figures"
import { MOVEMENTS, spread } from "../sql/movement"

/** Several codes on one line share its discount by what each took off, to the minor unit. */
export const DISCOUNTS: Report = {
  key: "discounts",
  title: "Discounts",
  description:
    "What each promotion took off orders placed in the period, in each currency, without tax.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "code", label: "Code", type: "text" },
    { key: "orders", label: "Orders", type: "integer", meaning: "Orders on which it was used." },
    { key: "currency_code", label: "Currency", type: "text" },
    { key: "goods", label: "Off goods", type: "money", total: true },
    { key: "shipping", label: "Off shipping", type: "money", total: true },
    { key: "total", label: "Discount", type: "money", total: true },
  ],
  chart: { kind: "bar", x: "code", y: ["total"] },
  sql: `with ${MOVEMENTS},
  adjustment as (
    select item_id as reference_id, version, id, code, amount
      from order_line_item_adjustment where deleted_at is null
    union all
    select shipping_method_id, version, id, code, amount
      from order_shipping_method_adjustment where deleted_at is null
  ),
  lowered as (
    select m.order_id, m.kind, m.currency_code, m.decimals, m.discount, a.code, a.amount as one,
        sum(a.amount) over (partition by m.reference_id) as whole,
        sum(a.amount) over (partition by m.reference_id order by a.id) as upto
      from movement m
      join counted_order o using (order_id)
      join adjustment a on a.reference_id = m.reference_id and a.version = o.version
      where m.is_sale and a.amount > 0
  ),
  given as (
    select lowered.*, ${spread("discount", "upto", "one", "whole")} as amount from lowered
  )
  select code, count(distinct order_id) as orders, currency_code,
      ${money("coalesce(sum(amount) filter (where kind = 'item'), 0)")} as goods,
      ${money("coalesce(sum(amount) filter (where kind = 'shipping'), 0)")} as shipping,
      ${money("sum(amount)")} as total
    from given
    group by code, currency_code, decimals
    order by currency_code, sum(amount) desc, code`,
}
