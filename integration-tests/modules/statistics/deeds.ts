import type { Counting } from "../../../src/modules/statistics/counting"

/** What is sold in the tests: one line an order, so that anybody can count it by hand. */
export const DEED_TABLE = `
  create table deed (order_id text primary key, day date not null, seller_id text not null,
    currency_code text not null, amount numeric not null, pieces integer not null,
    status text not null, number serial)`

const SCOPED = "cross join lateral (values (''), (d.seller_id)) whose (scope)"
const PLACE = "scope, first_day, currency_code"
const OF_DAYS = "d.day between cast(:from as date) and cast(:to as date)"

/** Counts deeds, as the shop counts orders. */
export const counting: Counting = {
  fingerprint: "deeds",
  values: {},
  basis: `scoped as (select d.*, d.day as first_day, scope from deed d ${SCOPED} where ${OF_DAYS})`,
  sales: `
    select ${PLACE}, 2 as decimals, count(*) as orders, sum(pieces) as items, sum(amount) as gross,
        0.00 as discounts, 0.00 as returns, sum(amount) as net, 0.00 as shipping, 0.00 as tax,
        sum(amount) as total
      from scoped group by ${PLACE}`,
  types: `
    select ${PLACE}, '' as product_type, count(*) as orders, sum(pieces) as quantity,
        sum(pieces * 0.25) as kilograms
      from scoped group by ${PLACE}`,
  statuses: `
    select ${PLACE}, status, count(*) as slices, sum(pieces * 0.25) as kilograms
      from scoped group by ${PLACE}, status`,
  days_of_orders: "select day from deed where order_id = any(:order_ids)",
  all_days: "select day from deed",
  heard: {
    deed: {
      newest: "select order_id as id from deed order by order_id desc limit 1",
      since: `select order_id as id, order_id from deed
        where order_id > :seen and cast(:until as timestamptz) is not null
        order by order_id limit :limit`,
    },
  },
}

/** Every sum that there should be, counted by hand from the deeds. */
export const NAIVE = `
  with scoped as (select d.*, scope from deed d ${SCOPED}),
  spans as (
    select s.*, span, first_day from scoped s cross join lateral (values
      ('day', day), ('month', cast(date_trunc('month', day) as date)),
      ('year', cast(date_trunc('year', day) as date)),
      ('third', cast(date_trunc('month', day) as date) + case when extract(day from day) <= 10 then 0
        when extract(day from day) <= 20 then 10 else 20 end)) x (span, first_day)
  )
  select span, cast(first_day as text) as first_day, scope, currency_code,
      cast(count(*) as integer) as orders, cast(sum(pieces) as integer) as items,
      cast(sum(amount) as text) as net
    from spans group by span, first_day, scope, currency_code
    order by span, first_day, scope collate "C", currency_code`

export const KEPT = `
  select span, cast(first_day as text) as first_day, scope, currency_code,
      cast(orders as integer) as orders, cast(items as integer) as items, cast(net as text) as net
    from stat_sales order by span, first_day, scope, currency_code`
