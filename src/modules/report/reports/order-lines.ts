import { Report } from "../definition"
import { money } from "../sql/figures"
import { soldLines } from "../sql/sold-line"

export const ORDER_LINES: Report = {
  key: "order-lines",
  title: "Order lines",
  description:
    "Each article and each shipping method of the orders placed in the period, as it was ordered.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id", "product_id"],
  columns: [
    { key: "order_number", label: "Order", type: "integer" },
    { key: "order_id", label: "Order id", type: "id" },
    { key: "placed_at", label: "Placed", type: "datetime" },
    { key: "seller_name", label: "Store", type: "text", meaning: "Empty: the merchant's own." },
    { key: "kind", label: "Kind", type: "text", meaning: "item or shipping." },
    { key: "title", label: "Title", type: "text" },
    { key: "variant_title", label: "Variant", type: "text" },
    { key: "sku", label: "SKU", type: "text" },
    { key: "product_id", label: "Product id", type: "id" },
    { key: "quantity", label: "Quantity", type: "integer", total: true },
    { key: "currency_code", label: "Currency", type: "text" },
    {
      ...{ key: "gross", label: "Gross", type: "money", total: true },
      meaning: "Before discounts, without tax.",
    },
    {
      ...{ key: "discount", label: "Discount", type: "money", total: true },
      meaning: "Without tax.",
    },
    { key: "tax", label: "Tax", type: "money", total: true },
    {
      ...{ key: "total", label: "Total", type: "money", total: true },
      meaning: "Gross - discount + tax.",
    },
  ],
  chart: null,
  sql: `with ${soldLines()}
  select l.display_id as order_number, l.order_id, l.placed_at, s.name as seller_name, l.kind,
      coalesce(i.product_title, i.title, m.name) as title, i.variant_title, i.variant_sku as sku,
      l.product_id, l.quantity,
      l.currency_code, ${money("gross")} as gross, ${money("discount")} as discount,
      ${money("tax")} as tax, ${money("total")} as total
    from sold_line l
    cross join period
    left join seller s on s.id = l.seller_id
    left join order_line_item i on i.id = l.reference_id
    left join order_shipping_method m on m.id = l.reference_id
    where l.placed_at >= begins and l.placed_at < ends
      and (cast(:product_id as text) is null or l.product_id = :product_id)
    order by l.placed_at, l.display_id, l.order_id, l.place`,
}
