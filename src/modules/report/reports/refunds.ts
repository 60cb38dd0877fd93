import { Report } from "../definition"
import { money } from "../sql/figures"
import { MOVEMENTS } from "../sql/movement"

export const REFUNDS: Report = {
  key: "refunds",
  title: "Refunds",
  description:
    "What was paid back in the period of each share of an order, on the day it was. What goes back of a cancelled share was never a sale and is not here.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "refunded_at", label: "Refunded", type: "datetime" },
    { key: "order_number", label: "Order", type: "integer" },
    { key: "order_id", label: "Order id", type: "id" },
    { key: "seller_name", label: "Store", type: "text", meaning: "Empty: the merchant's own." },
    { key: "reason", label: "Reason", type: "text" },
    { key: "currency_code", label: "Currency", type: "text" },
    {
      ...{ key: "goods", label: "Goods", type: "money", total: true },
      meaning: "Without tax; a refund is of all lines of its share in proportion.",
    },
    {
      ...{ key: "shipping", label: "Shipping", type: "money", total: true },
      meaning: "Without tax.",
    },
    { key: "tax", label: "Tax", type: "money", total: true },
    {
      ...{ key: "returned", label: "Of sales", type: "money", total: true },
      meaning: "Goods + shipping + tax.",
    },
    {
      ...{ key: "amount", label: "Refund", type: "money", total: true },
      meaning: "All that was paid back, also for what an edit had taken out of the order.",
    },
  ],
  chart: { kind: "bar", x: "reason", y: ["amount"] },
  sql: `with ${MOVEMENTS},
  split as (
    select refund_id, share, coalesce(sum(returned_total), 0) as returned,
        coalesce(sum(returned_tax), 0) as tax,
        coalesce(sum(returned_total - returned_tax) filter (where kind = 'item'), 0) as goods
      from returned_line group by refund_id, share
  ),
  owner as (
    select distinct share, seller_id, order_id, display_id, currency_code, decimals from sold_line
  )
  select r.at as refunded_at, o.display_id as order_number, o.order_id, s.name as seller_name,
      coalesce(why.label, asked.reason) as reason, o.currency_code,
      ${money("coalesce(p.goods, 0)")} as goods,
      ${money("coalesce(p.returned - p.tax - p.goods, 0)")} as shipping,
      ${money("coalesce(p.tax, 0)")} as tax, ${money("coalesce(p.returned, 0)")} as returned,
      ${money("r.amount")} as amount
    from counted_refund r join owner o using (share)
    left join split p using (refund_id, share)
    left join seller s on s.id = o.seller_id
    left join refund f on f.id = r.refund_id
    left join refund_reason why on why.id = f.refund_reason_id
    left join lateral (
      select q.reason from refund_request q
        where q.seller_order_id = r.share
          and q.refund_ids @> to_jsonb(r.refund_id) and q.deleted_at is null
        limit 1
    ) asked on true
    where r.is_due
    order by r.at, r.refund_id, r.share`,
}
