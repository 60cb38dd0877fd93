import { Report } from "../definition"
import { inPeriod, ofStore } from "../sql/own-rows"
import { PERIOD } from "../sql/sold-line"

const stars = (count: number) =>
  `count(*) filter (where f.overall = ${count} and f.status = 'visible') as stars_${count}`
const VISIBLE = "filter (where f.status = 'visible')"

export const FEEDBACK: Report = {
  key: "feedback",
  title: "Feedback",
  description:
    "What buyers rated in the period: stores, products and the marketplace itself. Hidden ratings are counted apart.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "seller_id", "product_id"],
  columns: [
    { key: "kind", label: "Of", type: "text", meaning: "seller, product or platform." },
    { key: "seller_name", label: "Store", type: "text", meaning: "Empty: the merchant's own." },
    { key: "product_id", label: "Product id", type: "id" },
    { key: "product_title", label: "Product", type: "text" },
    { key: "ratings", label: "Ratings", type: "integer", total: true },
    {
      ...{ key: "average", label: "Average", type: "number", decimals: 2 },
      meaning: "Of 5 stars.",
    },
    { key: "stars_5", label: "5 stars", type: "integer", total: true },
    { key: "stars_4", label: "4 stars", type: "integer", total: true },
    { key: "stars_3", label: "3 stars", type: "integer", total: true },
    { key: "stars_2", label: "2 stars", type: "integer", total: true },
    { key: "stars_1", label: "1 star", type: "integer", total: true },
    {
      ...{ key: "answered", label: "Answered", type: "integer", total: true },
      meaning: "By the store.",
    },
    { key: "hidden", label: "Hidden", type: "integer", total: true },
  ],
  chart: { kind: "bar", x: "seller_name", y: ["average"] },
  sql: `with ${PERIOD}
  select f.kind, s.name as seller_name, f.product_id, max(f.product_title) as product_title,
      count(*) ${VISIBLE} as ratings, round(avg(f.overall) ${VISIBLE}, 2) as average,
      ${[5, 4, 3, 2, 1].map(stars).join(", ")},
      count(f.answered_at) ${VISIBLE} as answered, count(*) filter (where f.status = 'hidden') as hidden
    from feedback f cross join period left join seller s on s.id = f.seller_id
    where f.deleted_at is null and ${inPeriod("f.rated_at")} and ${ofStore("f.seller_id")}
      and (cast(:product_id as text) is null or f.product_id = :product_id)
    group by f.kind, f.seller_id, s.name, f.product_id
    order by f.kind, ratings desc, f.seller_id, f.product_id`,
}
