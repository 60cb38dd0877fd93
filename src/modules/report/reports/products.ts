import { Report } from "../definition"
import { GOODS_COLUMNS, ORDERS, SALES_FIGURES } from "../sql/figures"
import { MOVEMENTS } from "../sql/movement"

export const PRODUCTS: Report = {
  key: "products",
  title: "Products",
  description:
    "What was sold of each product and variant, in each currency, the most sold first. Names are today's; of what was deleted, those on its orders.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id", "product_id"],
  columns: [
    { key: "product_id", label: "Product id", type: "id" },
    { key: "product_title", label: "Product", type: "text" },
    { key: "variant_title", label: "Variant", type: "text" },
    { key: "sku", label: "SKU", type: "text" },
    { key: "seller_name", label: "Store", type: "text", meaning: "Empty: the merchant's own." },
    ORDERS,
    ...GOODS_COLUMNS,
  ],
  chart: { kind: "bar", x: "product_title", y: ["net"] },
  sql: `with ${MOVEMENTS},
  sold as (
    select product_id, variant_id, seller_id, currency_code, max(reference_id) as line_id,
        ${SALES_FIGURES}
      from movement
      where kind = 'item' and (cast(:product_id as text) is null or product_id = :product_id)
      group by product_id, variant_id, seller_id, currency_code, decimals
  )
  select m.*, coalesce(p.title, l.product_title) as product_title,
      coalesce(v.title, l.variant_title) as variant_title, coalesce(v.sku, l.variant_sku) as sku,
      s.name as seller_name
    from sold m
    join order_line_item l on l.id = m.line_id
    left join product p on p.id = m.product_id and p.deleted_at is null
    left join product_variant v on v.id = m.variant_id and v.deleted_at is null
    left join seller s on s.id = m.seller_id
    order by m.currency_code, m.items desc, m.product_id, m.variant_id`,
}
