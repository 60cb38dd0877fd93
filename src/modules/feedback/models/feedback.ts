import { model } from "@medusajs/framework/utils"
import { FEEDBACK_KINDS, FEEDBACK_STATUSES } from "../rules"

const VISIBLE = "status = 'visible' AND deleted_at IS NULL"

/** What a buyer says about a finished deal. Stars are one to five; a check in the database holds it. */
export default model
  .define("feedback", {
    id: model.id({ prefix: "fb" }).primaryKey(),
    kind: model.enum([...FEEDBACK_KINDS]),
    order_id: model.text(),
    /** The order's number. */
    display_id: model.number(),
    /** Whose share it is about; null for the merchant's own goods and for the marketplace. */
    seller_id: model.text().nullable(),
    seller_order_id: model.text().nullable(),
    /** Of a product only, with its title as it was bought. */
    product_id: model.text().nullable(),
    product_title: model.text().nullable(),
    customer_id: model.text(),
    /** As everybody reads it: "Emma S." */
    author_name: model.text(),
    overall: model.number(),
    communication: model.number().nullable(),
    shipping: model.number().nullable(),
    accuracy: model.number().nullable(),
    comment: model.text().nullable(),
    rated_at: model.dateTime(),
    edited_at: model.dateTime().nullable(),
    /** The store's one public answer. */
    answer: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
    status: model.enum([...FEEDBACK_STATUSES]).default("visible"),
    /** Why the staff hid it; the author reads it. */
    hidden_reason: model.text().nullable(),
    hidden_at: model.dateTime().nullable(),
  })
  .indexes([
    // Each of them once; two at one moment find each other here.
    {
      ...{ name: "UQ_feedback_seller", on: ["order_id", "seller_id"], unique: true },
      where: "kind = 'seller' AND deleted_at IS NULL",
    },
    {
      ...{ name: "UQ_feedback_product", on: ["order_id", "product_id"], unique: true },
      where: "kind = 'product' AND deleted_at IS NULL",
    },
    {
      ...{ name: "UQ_feedback_platform", on: ["order_id"], unique: true },
      where: "kind = 'platform' AND deleted_at IS NULL",
    },
    // The public lists of a store and a product: newest, and by stars.
    {
      ...{ name: "IDX_feedback_seller_newest", on: ["seller_id", "rated_at", "id"] },
      where: `kind = 'seller' AND ${VISIBLE}`,
    },
    {
      ...{ name: "IDX_feedback_seller_stars", on: ["seller_id", "overall", "rated_at", "id"] },
      where: `kind = 'seller' AND ${VISIBLE}`,
    },
    {
      ...{ name: "IDX_feedback_product_newest", on: ["product_id", "rated_at", "id"] },
      where: `kind = 'product' AND ${VISIBLE}`,
    },
    {
      ...{ name: "IDX_feedback_product_stars", on: ["product_id", "overall", "rated_at", "id"] },
      where: `kind = 'product' AND ${VISIBLE}`,
    },
    // The lists of the staff and of a store.
    { on: ["seller_id", "rated_at"] },
    { on: ["kind", "rated_at"] },
    { on: ["status", "rated_at"] },
    { on: ["product_id", "rated_at"] },
    { on: ["customer_id"] },
  ])
