import { Report } from "../definition"
import { GOODS_COLUMNS, ORDERS, SALES_FIGURES } from "../sql/figures"
import { MOVEMENTS } from "../sql/movement"

export const CATEGORIES: Report = {
  key: "categories",
  title: "Categories",
  description:
    "What was sold of the products of each category, in each currency. A product of two categories counts in both, so the rows add up to more than was sold.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "category_id", label: "Category id", type: "id" },
    {
      ...{ key: "category", label: "Category", type: "text" },
      meaning: "Empty: products without a category.",
    },
    ORDERS,
    ...GOODS_COLUMNS.map((column) => ({ ...column, total: false })),
  ],
  chart: { kind: "bar", x: "category", y: ["net"] },
  sql: `with ${MOVEMENTS},
  filed as (
    select m.*, c.id as category_id, c.name as category
      from movement m
      left join product_category_product f on f.product_id = m.product_id
      left join product_category c on c.id = f.product_category_id and c.deleted_at is null
      where m.kind = 'item'
  )
  select category_id, category, currency_code, ${SALES_FIGURES}
    from filed
    group by category_id, category, currency_code, decimals
    order by currency_code, category nulls last, category_id`,
}
