import { Grain, TOP_SELLERS_MAX } from "./rules"
import { OWN, RollUp, SALES, STATUSES, TYPES, WHOLE } from "./tables"

/** Values that say which days: see `stretchValues`. */
export const PARTS = ["head", "months", "tail"] as const
const within = (part: string) =>
  `first_day between cast(:${part}_from as date) and cast(:${part}_to as date)`

const inCurrency = "(cast(:currency as text) is null or currency_code = :currency)"

/** Rows of a period, as few as make it up; each part has the index to itself. */
const rowsOf = ({ table, figures, facts }: RollUp, period: string, which: string) =>
  `(${PARTS.map(
    (part) => `
      select scope, first_day, currency_code${more(table)}, ${[...facts, ...figures].join(", ")}
        from ${table}
        where ${which} and ${inCurrency} and span = '${part === "months" ? "month" : "day"}'
          and ${within(`${period}_${part}`)}`
  ).join(" union all ")}) rows`
const more = (table: string) =>
  ({ [TYPES.table]: ", product_type", [STATUSES.table]: ", status" })[table] ?? ""

const MINE = "scope = :scope"
/** Each of those who sell, the merchant among them; or the one that is asked for. */
const EACH = `(case when :scope = '${WHOLE}' then scope <> '${WHOLE}' else scope = :scope end)`

const listed = (sql: string) => `(select coalesce(json_agg(r), '[]') from (${sql}) r)`
const amount = (figure: string) => `cast(round(sum(${figure}), decimals) as text) as ${figure}`
const whole = (figure: string) => `sum(${figure}) as ${figure}`
/** Exact, in thousandths of a kilogram. */
const weight = (what = "sum(kilograms)") => `cast(round(coalesce(${what}, 0), 3) as text)`

const AMOUNTS = ["gross", "discounts", "returns", "net", "shipping", "tax", "total"]

const revenue = (period: string) =>
  listed(`
    select currency_code, ${whole("orders")}, ${whole("items")}, ${AMOUNTS.map(amount).join(", ")},
        cast(round(sum(net) / nullif(sum(orders), 0), decimals) as text) as average_order_value
      from ${rowsOf(SALES, period, MINE)}
      group by currency_code, decimals order by currency_code`)

const statuses = (period: string) =>
  listed(`
    select status, ${whole("slices")}, ${weight()} as kilograms
      from ${rowsOf(STATUSES, period, MINE)} group by status order by status`)

const TYPE_LIST = listed(`
    select nullif(product_type, '') as product_type, ${whole("orders")}, ${whole("quantity")},
        ${weight()} as weight_kg
      from ${rowsOf(TYPES, "now", MINE)} group by product_type
      order by sum(orders) desc, product_type`)

/** Months are read whole where buckets are no smaller. */
const series = (grain: Grain) => {
  const days = `(select * from stat_sales where ${MINE} and ${inCurrency} and span = 'day'
      and ${within("now_all")}) rows`
  return listed(`
    select cast(cast(date_trunc('${grain}', first_day) as date) as text) as "from", currency_code,
        decimals, ${whole("orders")}, ${whole("items")}, ${amount("net")}, ${amount("total")}
      from ${grain === "month" ? rowsOf(SALES, "now", MINE) : days}
      group by 1, currency_code, decimals order by 1, currency_code`)
}

const LAST_DAYS = listed(`
    select cast(first_day as text) as date, coalesce(sum(orders), 0) as count,
        ${weight("sum(kilograms) filter (where status = 'completed')")} as completed_weight
      from (
        select first_day, orders, null as status, null as kilograms from stat_sales
          where ${MINE} and ${inCurrency} and span = 'day' and ${within("week")}
        union all
        select first_day, null, status, kilograms from stat_status
          where ${MINE} and ${inCurrency} and span = 'day' and ${within("week")}
      ) rows group by first_day order by first_day`)

const TOP_SELLERS = listed(`
    select nullif(scope, '${OWN}') as seller_id, currency_code, orders,
        cast(round(net, decimals) as text) as net, cast(round(total, decimals) as text) as total
      from (
        select scope, currency_code, decimals, ${whole("orders")}, ${whole("net")}, ${whole("total")},
            row_number() over (partition by currency_code order by sum(net) desc, scope) as place
          from ${rowsOf(SALES, "now", EACH)}
          group by scope, currency_code, decimals
      ) sold
      where place <= ${TOP_SELLERS_MAX}
      order by currency_code, place`)

const NOTHING = "cast('[]' as json)"

type Wanted = { grain: Grain; is_compared: boolean; has_sellers: boolean }

/** All figures in one statement, so that they are of one moment. */
export const READ = ({ grain, is_compared, has_sellers }: Wanted) => `
  select (select refreshed_at from stat_progress) as as_of,
      ${revenue("now")} as revenue, ${statuses("now")} as statuses, ${TYPE_LIST} as types,
      ${series(grain)} as series, ${LAST_DAYS} as last_days,
      ${has_sellers ? TOP_SELLERS : NOTHING} as top_sellers,
      ${is_compared ? revenue("before") : NOTHING} as revenue_before,
      ${is_compared ? statuses("before") : NOTHING} as statuses_before`
