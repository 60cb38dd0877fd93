/** Exact, as the platform stores it: the plain column beside it went through a float. */
const exact = (column: string) =>
  column.replace(
    /(\w+)\.(\w+)$/,
    (_, table, name) => `cast(${table}.raw_${name} ->> 'value' as numeric)`
  )

const rateOf = (table: string, owner: string, id: string) => `
    select coalesce(sum(${exact("t.rate")}), 0) / 100 as rate
      from ${table} t where t.${owner} = ${id} and t.deleted_at is null`

/** Some discounts of goods are said with tax; what counts is without. */
const discountOf = (table: string, owner: string, id: string, divisor: string) => `
    select coalesce(sum(${exact("a.amount")} / ${divisor}), 0) as discount
      from ${table} a where a.${owner} = ${id} and a.version = o.version and a.deleted_at is null`

const ITEM_RATE = rateOf("order_line_item_tax_line", "item_id", "l.id")
const SHIPPING_RATE = rateOf("order_shipping_method_tax_line", "shipping_method_id", "m.id")
const TAX_DIVISOR = "case when a.is_tax_inclusive then 1 + tax.rate else 1 end"
const ITEM_DISCOUNT = discountOf("order_line_item_adjustment", "item_id", "l.id", TAX_DIVISOR)
const SHIPPING_DISCOUNT = discountOf(
  "order_shipping_method_adjustment",
  "shipping_method_id",
  "m.id",
  "1"
)

/**
 * The goods and the shipping of each `counted_order`, in exact major units without tax, as they were
 * ordered: what came back is still there, because a sale stays a sale on its day. The fee for sending
 * something back is no sale. Names are left out: what is sorted has to be small.
 */
export const ORDER_PART = `
  order_part as (
    select o.order_id, o.scale, 'item' as kind, i.item_id as reference_id, l.created_at as added_at,
        l.product_id, l.variant_id, ${exact("i.quantity")} as quantity, tax.rate, discount.discount,
        coalesce(${exact("i.unit_price")}, ${exact("l.unit_price")}) * ${exact("i.quantity")}
          / case when l.is_tax_inclusive then 1 + tax.rate else 1 end as subtotal
      from counted_order o
      join order_item i on i.order_id = o.order_id and i.version = o.version and i.deleted_at is null
      join order_line_item l on l.id = i.item_id and l.deleted_at is null
      cross join lateral (${ITEM_RATE}) tax
      cross join lateral (${ITEM_DISCOUNT}) discount
    union all
    select o.order_id, o.scale, 'shipping', m.id, m.created_at, null, null, 1, tax.rate,
        discount.discount,
        ${exact("m.amount")} / case when m.is_tax_inclusive then 1 + tax.rate else 1 end
      from counted_order o
      join order_shipping s on s.order_id = o.order_id and s.version = o.version
        and s.deleted_at is null and s.return_id is null
      join order_shipping_method m on m.id = s.shipping_method_id and m.deleted_at is null
      cross join lateral (${SHIPPING_RATE}) tax
      cross join lateral (${SHIPPING_DISCOUNT}) discount
  )`
