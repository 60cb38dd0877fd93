import { Report } from "../definition"
import { ORDERS, SALES_COLUMNS, SALES_FIGURES } from "../sql/figures"
import { MOVEMENTS } from "../sql/movement"

export const SELLERS: Report = {
  key: "sellers",
  title: "Stores",
  description:
    "What each store sold, in each currency; the row without a store is the merchant's own. An order of two stores is an order of each.",
  audience: ["merchant"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "seller_id", label: "Store id", type: "id" },
    { key: "seller_name", label: "Store", type: "text" },
    ORDERS,
    ...SALES_COLUMNS,
  ],
  chart: { kind: "bar", x: "seller_name", y: ["net"] },
  sql: `with ${MOVEMENTS},
  sold as (
    select seller_id, currency_code, ${SALES_FIGURES}
      from movement group by seller_id, currency_code, decimals
  )
  select m.*, s.name as seller_name
    from sold m left join seller s on s.id = m.seller_id
    order by currency_code, net desc, seller_name nulls last`,
}
