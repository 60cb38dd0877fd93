import { Report } from "../definition"
import { GOODS_COLUMNS, ORDERS, SALES_FIGURES } from "../sql/figures"
import { MOVEMENTS } from "../sql/movement"

export const PRODUCT_TYPES: Report = {
  key: "product-types",
  title: "Product types",
  description: "What was sold of each product type, and what it weighed, in each currency.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    {
      key: "product_type",
      label: "Type",
      type: "text",
      meaning: "Empty: products without a type.",
    },
    ORDERS,
    ...GOODS_COLUMNS,
    {
      ...{ key: "weight", label: "Weight (kg)", type: "weight", decimals: 3, total: true },
      meaning:
        "Pieces times the weight of the variant, or else of the product, as it is today; without a weight, nothing.",
    },
  ],
  chart: { kind: "donut", x: "product_type", y: ["net"] },
  sql: `with ${MOVEMENTS},
  typed as (
    select m.*, t.value as product_type,
        cast(coalesce(v.weight, p.weight, 0) as numeric) * m.quantity / 1000 as kilograms
      from movement m
      left join product p on p.id = m.product_id
      left join product_type t on t.id = p.type_id
      left join product_variant v on v.id = m.variant_id
      where m.kind = 'item'
  )
  select product_type, currency_code, round(sum(kilograms), 3) as weight, ${SALES_FIGURES}
    from typed
    group by product_type, currency_code, decimals
    order by currency_code, product_type nulls last`,
}
