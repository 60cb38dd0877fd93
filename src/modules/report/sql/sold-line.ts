import { ORDER_PART } from "./order-part"
import { ofCurrency, ofStore } from "./own-rows"

/**
 * What is asked of every report of orders, with the moments between which its days lie. A day of the
 * store begins when its own clock says so: 23 and 25 hours are days, too. Put in where it is used, so
 * that the database plans for these days and not for some.
 */
export const PERIOD = `
  period as not materialized (
    select cast(:from as timestamp) at time zone :time_zone as begins,
      (cast(:to as timestamp) + interval '1 day') at time zone :time_zone as ends
  )`

/** The day on which something was, by the store's clock. */
export const dayOf = (moment: string) => `cast(${moment} at time zone :time_zone as date)`

/**
 * Orders of the period, and those of which something was paid back in it. Of an order without a slice
 * of the store that is asked for, nothing would be left in the end.
 */
const COUNTED_ORDER = `
  counted_id as (
    select o.id from "order" o, period where o.created_at >= begins and o.created_at < ends
    union
    select e.order_id from ledger_entry e, period
      where e.type = 'refund' and e.refund_id is not null
        and e.occurred_at >= begins and e.occurred_at < ends and e.deleted_at is null
  ),
  counted_order as (
    select o.id as order_id, o.version, o.display_id, o.customer_id, o.email, o.currency_code,
        o.created_at as placed_at, c.decimal_digits as decimals,
        power(10::numeric, c.decimal_digits) as scale
      from counted_id join "order" o using (id) join currency c on c.code = o.currency_code
      where o.deleted_at is null and not o.is_draft_order and o.status not in ('draft', 'canceled')
        and ${ofCurrency("o.currency_code")}
        and exists (select from order_split s where s.order_id = o.id and s.deleted_at is null)
        and (
          cast(:scope as text) is null and cast(:seller_id as text) is null
          or exists (
            select from seller_order s where s.order_id = o.id and s.deleted_at is null
              and ${ofStore("s.seller_id")}
          )
        )
  )`

const IN_ORDER = "partition by order_id order by kind, added_at, reference_id"

/**
 * Minor units, so that the parts make exactly the order's figure: each gets the unit below it, and
 * what is then missing goes to the largest remainders, as `divide` of the marketplace does it. Among
 * equals that one chose by an order that nobody wrote down; what it chose stands in the slice.
 */
const minorUnits = (figure: string, chosen: string) => `
      floor(${figure}) + case when
        row_number() over (
          partition by order_id
          order by ${figure} - floor(${figure}) desc,
            case when ${chosen} > floor(${figure}) then 0 when ${chosen} is null then 1 else 2 end,
            kind, added_at, reference_id)
        <= round(sum(${figure}) over (partition by order_id)) - sum(floor(${figure})) over (
          partition by order_id) then 1 else 0 end`

const inSlice = (figure: string) => `cast(l.raw_${figure} ->> 'value' as numeric) * p.scale`

/** With `offset 0` each product is computed once, and not wherever it is used. */
const MINOR_PART = `
  scaled_part as (
    select p.order_id, p.kind, p.reference_id, p.added_at, p.product_id, p.variant_id, p.quantity,
        p.rate, l.seller_order_id, p.discount * p.scale as discount_units,
        (p.subtotal - p.discount) * p.rate * p.scale as tax_units,
        (p.subtotal - p.discount) * (1 + p.rate) * p.scale as total_units,
        ${inSlice("tax_total")} as slice_tax, ${inSlice("total")} as slice_total
      from order_part p
      left join seller_order_line l on l.reference_id = p.reference_id and l.deleted_at is null
      offset 0
  ),
  minor_part as (
    select scaled_part.*, ${minorUnits("discount_units", "cast(null as numeric)")} as line_discount,
        ${minorUnits("tax_units", "slice_tax")} as line_tax,
        ${minorUnits("total_units", "slice_total")} as line_total,
        row_number() over (${IN_ORDER}) as place
      from scaled_part
  )`

/**
 * Whose a line is says its slice; a line of no slice is the merchant's own. A slice that was
 * cancelled counts nowhere, nor does what was paid back for it.
 *
 * `:scope` is the store of whoever asks. It comes from the identity, so no parameter widens it.
 */
const SOLD_LINE = `
  sold_line as (
    select p.order_id, o.display_id, o.customer_id, o.email, o.currency_code, o.decimals, o.placed_at,
        p.kind, p.reference_id, p.place, p.product_id, p.variant_id, p.quantity, p.rate,
        s.id as seller_order_id, s.seller_id, coalesce(s.id, 'own:' || p.order_id) as share,
        line_total - line_tax + line_discount as gross, line_discount as discount,
        line_tax as tax, line_total as total
      from minor_part p join counted_order o using (order_id)
      left join seller_order s on s.id = p.seller_order_id and s.deleted_at is null
      where ${ofStore("s.seller_id")} and not exists (
          select from seller_order_change c
            where c.seller_order_id = s.id and c."to" = 'cancelled' and c.deleted_at is null
        )
  )`

/**
 * Lines of counted orders in minor units: gross - discount + tax = total, for each of them.
 *
 * @param period the rows of `period`, when it is not what the parameters say
 */
export const soldLines = (period = PERIOD) =>
  [period, COUNTED_ORDER, ORDER_PART, MINOR_PART, SOLD_LINE].join(",")
