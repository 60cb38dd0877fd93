import { model } from "@medusajs/framework/utils"
import { PRODUCT_REVIEW_STATUSES } from "../rules"

/** One look of the merchant at a proposed product. The newest row is the product's state. */
export default model
  .define("product_review", {
    id: model.id({ prefix: "prodrev" }).primaryKey(),
    product_id: model.text().index(),
    seller_id: model.text().index(),
    status: model.enum([...PRODUCT_REVIEW_STATUSES]).default("pending"),
    /** Told to the seller when the product is rejected. */
    reason: model.text().nullable(),
    /** The dashboard user who decided. */
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([
    // A product waits for one decision at a time.
    { on: ["product_id"], unique: true, where: "status = 'pending' AND deleted_at IS NULL" },
    { on: ["status", "created_at"] },
  ])
