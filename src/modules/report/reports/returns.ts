import { Report } from "../definition"
import { inPeriod, ofStore } from "../sql/own-rows"
import { PERIOD } from "../sql/sold-line"

export const RETURNS: Report = {
  key: "returns",
  title: "Returns and reasons",
  description:
    "Pieces that buyers sent or want to send back, by product and reason, on the day on which the return was asked for. Cancelled returns do not count.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "seller_id", "product_id"],
  columns: [
    { key: "reason", label: "Reason", type: "text", meaning: "Empty: none was given." },
    { key: "product_id", label: "Product id", type: "id" },
    { key: "product_title", label: "Product", type: "text" },
    { key: "variant_title", label: "Variant", type: "text" },
    { key: "seller_name", label: "Store", type: "text", meaning: "Empty: the merchant's own." },
    { key: "returns", label: "Returns", type: "integer" },
    { key: "requested", label: "Pieces asked for", type: "integer", total: true },
    { key: "received", label: "Pieces received", type: "integer", total: true },
    {
      ...{ key: "damaged", label: "Pieces damaged", type: "integer", total: true },
      meaning: "Received, and not to be sold again.",
    },
  ],
  chart: { kind: "bar", x: "reason", y: ["requested"] },
  sql: `with ${PERIOD}
  select why.label as reason, l.product_id, l.product_title, l.variant_title, s.name as seller_name,
      count(distinct r.id) as returns, sum(i.quantity) as requested,
      sum(coalesce(i.received_quantity, 0)) as received,
      sum(coalesce(i.damaged_quantity, 0)) as damaged
    from "return" r
    cross join period
    join return_item i on i.return_id = r.id and i.deleted_at is null
    join order_line_item l on l.id = i.item_id
    left join return_reason why on why.id = i.reason_id
    left join seller_order_line sl on sl.reference_id = i.item_id and sl.deleted_at is null
    left join seller_order so on so.id = sl.seller_order_id and so.deleted_at is null
    left join seller s on s.id = so.seller_id
    where r.deleted_at is null and r.canceled_at is null
      and ${inPeriod("coalesce(r.requested_at, r.created_at)")}
      and ${ofStore("so.seller_id")}
      and (cast(:product_id as text) is null or l.product_id = :product_id)
    group by why.label, l.product_id, l.product_title, l.variant_title, s.name
    order by requested desc, l.product_id, reason nulls last`,
}
