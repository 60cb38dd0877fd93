import { createHash } from "node:crypto"
import type { Counting } from "../../modules/statistics/counting"
import { OWN, WHOLE } from "../../modules/statistics/tables"
import { SALES_FIGURES } from "../../modules/report/sql/figures"
import { MOVEMENTS } from "../../modules/report/sql/movement"
import { dayOf } from "../../modules/report/sql/sold-line"

/** What a row is counted for: the whole, and whoever sold it. */
const scoped = (seller_id: string) =>
  `cross join lateral (values ('${WHOLE}'), (coalesce(${seller_id}, '${OWN}'))) whose (scope)`

/** The very movements of the reports; types and weights as `product-types` has them, of today. */
const BASIS = `${MOVEMENTS},
  dated as (
    select m.*, ${dayOf("m.at")} as first_day, coalesce(t.value, '') as product_type,
        cast(coalesce(v.weight, p.weight, 0) as numeric) * m.quantity / 1000 as kilograms
      from movement m
      left join product p on p.id = m.product_id
      left join product_type t on t.id = p.type_id
      left join product_variant v on v.id = m.variant_id
  ),
  scoped as (
    select d.*, scope from dated d ${scoped("d.seller_id")}
  ),
  slice_weight as (
    select seller_order_id as id, sum(kilograms) as kilograms from dated
      where is_sale and kind = 'item' group by seller_order_id
  ),
  slice as (
    select s.id, s.seller_id, s.status, s.currency_code, ${dayOf("o.created_at")} as first_day
      from seller_order s
      join "order" o on o.id = s.order_id and o.deleted_at is null
      cross join period
      where s.deleted_at is null and o.created_at >= begins and o.created_at < ends
  )`

const SALES = `
  select scope, first_day, currency_code, decimals, ${SALES_FIGURES}
    from scoped group by scope, first_day, currency_code, decimals`

const TYPES = `
  select scope, first_day, currency_code, product_type, count(distinct order_id) as orders,
      sum(quantity) as quantity, sum(kilograms) as kilograms
    from scoped where is_sale and kind = 'item'
    group by scope, first_day, currency_code, product_type`

const STATUSES = `
  select scope, first_day, currency_code, status, count(*) as slices,
      coalesce(sum(kilograms), 0) as kilograms
    from slice s ${scoped("s.seller_id")} left join slice_weight using (id)
    group by scope, first_day, currency_code, status`

const REFUND = "e.type = 'refund' and e.refund_id is not null and e.deleted_at is null"

const DAYS_OF_ORDERS = `
  select ${dayOf("o.created_at")} as day from "order" o where o.id = any(:order_ids)
  union all
  select ${dayOf("e.occurred_at")} from ledger_entry e where e.order_id = any(:order_ids) and ${REFUND}`

const ALL_DAYS = `
  select ${dayOf("o.created_at")} as day from "order" o
  union all
  select ${dayOf("e.occurred_at")} from ledger_entry e where ${REFUND}`

/** Ids begin with the moment at which they were made, so the index of ids finds what is new. */
const newRowsOf = (table: string, order = `select r.id, r.order_id from ${table} r`) => ({
  newest: `select id from ${table} order by id desc limit 1`,
  since: `${order} where r.id > :seen and r.created_at < :until order by r.id limit :limit`,
})

const HEARD = {
  order_split: newRowsOf("order_split"),
  seller_order_change: newRowsOf(
    "seller_order_change",
    "select r.id, s.order_id from seller_order_change r join seller_order s on s.id = r.seller_order_id"
  ),
  ledger_entry: newRowsOf("ledger_entry"),
}

const STATEMENTS = {
  ...{ basis: BASIS, sales: SALES, types: TYPES, statuses: STATUSES },
  ...{ days_of_orders: DAYS_OF_ORDERS, all_days: ALL_DAYS, heard: HEARD },
}

/** How the days of a place are counted: everything, of all stores and currencies. */
export const countingIn = (time_zone: string): Counting => ({
  ...STATEMENTS,
  values: { time_zone, scope: null, seller_id: null, currency: null },
  fingerprint: createHash("sha256")
    .update(JSON.stringify([STATEMENTS, time_zone]))
    .digest("hex"),
})
