import { model } from "@medusajs/framework/utils"
import { SELLER_ORDER_STATUSES } from "../rules"
import SellerOrder from "./seller-order"

/** One change of a slice's status; shown to the shopper, the seller and the merchant. */
export default model.define("seller_order_change", {
  id: model.id({ prefix: "sordchg" }).primaryKey(),
  /** The order of changes: two made in one transaction carry the same time. */
  number: model.autoincrement(),
  /** Null for the first row, which says that the slice was made. */
  from: model.enum([...SELLER_ORDER_STATUSES]).nullable(),
  to: model.enum([...SELLER_ORDER_STATUSES]),
  /** `system` stands for payments, jobs and the platform's own pages. */
  actor_type: model.enum(["system", "seller", "merchant"]),
  actor_id: model.text().nullable(),
  note: model.text().nullable(),
  seller_order: model.belongsTo(() => SellerOrder, { mappedBy: "changes" }),
})
