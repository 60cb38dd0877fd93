import { ORDER_PART } from "./order-part"

/**
 * What is asked of every report of orders, with the moments between which its days lie. A day of the
 * store begins when its own clock says so: 23 and 25 hours are days, too.
 */
export const PERIOD = `
  period as (
    select cast(:from as timestamp) at time zone :time_zone as begins,
      (cast(:to as timestamp) + interval '1 day') at time zone :time_zone as ends
  )`

/** The day on which something was, by the store's clock. */
export const dayOf = (moment: string) => `cast(${moment} at time zone :time_zone as date)`

/** Orders of the period, and those of which something was paid back in it. */
const COUNTED_ORDER = `
  counted_order as (
    select o.id as order_id, o.version, o.display_id, o.customer_id, o.email, o.currency_code,
        o.created_at as placed_at, c.decimal_digits as decimals
      from "order" o join currency c on c.code = o.currency_code
      where o.deleted_at is null and not o.is_draft_order and o.status not in ('draft', 'canceled')
        and (cast(:currency as text) is null or o.currency_code = :currency)
        and exists (select from order_split s where s.order_id = o.id and s.deleted_at is null)
        and (
          o.created_at >= (select begins from period) and o.created_at < (select ends from period)
          or o.id in (
            select e.order_id from ledger_entry e, period
              where e.type = 'refund' and e.refund_id is not null
                and e.occurred_at >= begins and e.occurred_at < ends and e.deleted_at is null
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

const inSlice = (figure: string) => `cast(l.raw_${figure} ->> 'value' as numeric) * unit.scale`

const MINOR_PART = `
  scaled_part as (
    select p.*, l.seller_order_id, p.discount * unit.scale as discount_units,
        (p.subtotal - p.discount) * p.rate * unit.scale as tax_units,
        (p.subtotal - p.discount) * (1 + p.rate) * unit.scale as total_units,
        ${inSlice("tax_total")} as slice_tax, ${inSlice("total")} as slice_total
      from order_part p
      cross join lateral (select power(10::numeric, p.decimals) as scale) unit
      left join seller_order_line l on l.reference_id = p.reference_id and l.deleted_at is null
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
    select p.order_id, p.display_id, p.customer_id, p.email, p.currency_code, p.decimals, p.placed_at,
        p.kind, p.reference_id, p.place, p.product_id, p.variant_id, p.title, p.product_title,
        p.variant_title, p.sku, p.quantity, p.rate, s.id as seller_order_id, s.seller_id,
        coalesce(s.id, 'own:' || p.order_id) as share,
        line_total - line_tax + line_discount as gross, line_discount as discount,
        line_tax as tax, line_total as total
      from minor_part p
      left join seller_order s on s.id = p.seller_order_id and s.deleted_at is null
      where (cast(:scope as text) is null or s.seller_id = :scope)
        and (cast(:seller_id as text) is null or s.seller_id = :seller_id)
        and not exists (
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
