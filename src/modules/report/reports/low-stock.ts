import { Report } from "../definition"
import { ofStore } from "../sql/own-rows"
import { soldLines } from "../sql/sold-line"

const LAST_DAYS = `
  period as (
    select now() - cast(:sales_days as integer) * interval '1 day' as begins, now() as ends
  )`

export const LOW_STOCK: Report = {
  key: "low-stock",
  title: "Low stock",
  description:
    "Variants of stores whose stock is at its threshold or below it, and how long it lasts if they sell as they did in the last days.",
  audience: ["merchant", "seller"],
  parameters: ["seller_id", "sales_days"],
  columns: [
    { key: "product_id", label: "Product id", type: "id" },
    { key: "product_title", label: "Product", type: "text" },
    { key: "variant_title", label: "Variant", type: "text" },
    { key: "sku", label: "SKU", type: "text" },
    { key: "seller_name", label: "Store", type: "text" },
    { key: "available", label: "Left", type: "integer" },
    { key: "threshold", label: "Threshold", type: "integer" },
    {
      key: "sold",
      label: "Sold",
      type: "integer",
      meaning: "Pieces ordered in the days looked at.",
    },
    {
      ...{ key: "days_of_cover", label: "Days of cover", type: "number", decimals: 1 },
      meaning: "Left / pieces sold a day; empty when nothing was sold.",
    },
  ],
  chart: { kind: "bar", x: "product_title", y: ["days_of_cover"] },
  sql: `with ${soldLines(LAST_DAYS)},
  demand as (
    select l.variant_id, sum(l.quantity) as pieces
      from sold_line l, period
      where l.kind = 'item' and l.placed_at >= begins and l.placed_at < ends
      group by l.variant_id
  )
  select w.product_id, w.product_title, w.variant_title, w.sku, s.name as seller_name, w.available,
      coalesce(w.low_stock_threshold, s.low_stock_threshold) as threshold,
      coalesce(d.pieces, 0) as sold,
      round(greatest(w.available, 0) * cast(:sales_days as integer) / nullif(d.pieces, 0), 1)
        as days_of_cover
    from stock_watch w
    join seller s on s.id = w.seller_id
    left join demand d on d.variant_id = w.variant_id
    where w.is_low and w.deleted_at is null and ${ofStore("w.seller_id")}
    order by days_of_cover nulls last, w.available, w.variant_id`,
}
