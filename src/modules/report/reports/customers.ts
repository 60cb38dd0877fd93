import { Report } from "../definition"
import { money } from "../sql/figures"
import { MOVEMENTS } from "../sql/movement"
import { ofStore } from "../sql/own-rows"

/** No e-mail address: how to reach a buyer stays with the marketplace. */
export const CUSTOMERS: Report = {
  key: "customers",
  title: "Customers",
  description:
    "Who ordered in the period, in each currency: new ones and those who come back, and what they were worth so far. A store sees its own orders only.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "customer_id", label: "Customer id", type: "id" },
    { key: "name", label: "Name", type: "text", meaning: "As on the newest order." },
    {
      ...{ key: "is_new", label: "New", type: "boolean" },
      meaning: "The first order that was not cancelled lies in the period.",
    },
    { key: "first_order_at", label: "First order", type: "datetime" },
    { key: "currency_code", label: "Currency", type: "text" },
    { key: "orders", label: "Orders", type: "integer", meaning: "In the period." },
    {
      ...{ key: "total", label: "Total sales", type: "money", total: true },
      meaning: "Of the orders in the period, with shipping and tax, before refunds.",
    },
    {
      ...{ key: "lifetime_orders", label: "Orders so far", type: "integer" },
      meaning: "Ever, in this currency, not cancelled.",
    },
    {
      ...{ key: "lifetime_value", label: "Lifetime value", type: "money", total: true },
      meaning: "What was ever paid, less what was paid back, with shipping and tax.",
    },
  ],
  chart: { kind: "bar", x: "name", y: ["lifetime_value"] },
  sql: `with ${MOVEMENTS},
  buyer as (
    select customer_id, currency_code, decimals, count(distinct order_id) as orders,
        ${money("sum(total)")} as total
      from movement where is_sale and customer_id is not null
      group by customer_id, currency_code, decimals
  ),
  known as (
    select customer_id from buyer group by customer_id
  ),
  own_order as (
    select o.id, o.customer_id, o.currency_code, o.created_at, o.shipping_address_id
      from "order" o join known using (customer_id)
      where o.deleted_at is null and not o.is_draft_order and o.status not in ('draft', 'canceled')
        and (
          cast(:scope as text) is null and cast(:seller_id as text) is null
          or exists (
            select from seller_order s where s.order_id = o.id and s.deleted_at is null
              and s.status <> 'cancelled' and ${ofStore("s.seller_id")}
          )
        )
  ),
  first_order as (
    select customer_id, min(created_at) as at from own_order group by customer_id
  ),
  worth as (
    select o.customer_id, o.currency_code, count(distinct o.id) as orders,
        coalesce(-sum(e.amount), 0) as value
      from own_order o
      left join ledger_entry e on e.order_id = o.id and e.account = 'clearing'
        and e.type in ('sale', 'refund') and e.deleted_at is null and ${ofStore("e.seller_id")}
      group by o.customer_id, o.currency_code
  ),
  newest as (
    select distinct on (o.customer_id) o.customer_id, trim(concat(a.first_name, ' ', a.last_name)) as name
      from own_order o left join order_address a on a.id = o.shipping_address_id
      order by o.customer_id, o.created_at desc
  )
  select customer_id, nullif(n.name, '') as name, f.at >= begins as is_new, f.at as first_order_at,
      currency_code, b.orders, b.total, w.orders as lifetime_orders,
      ${money("w.value")} as lifetime_value
    from buyer b join worth w using (customer_id, currency_code)
    join first_order f using (customer_id) join newest n using (customer_id) cross join period
    order by currency_code, w.value desc, customer_id`,
}
