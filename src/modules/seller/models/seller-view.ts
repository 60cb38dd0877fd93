import { model } from "@medusajs/framework/utils"

/** The merchant's permission to look at a store as its members see it, read-only, for a while. */
export default model
  .define("seller_view", {
    id: model.id({ prefix: "selview" }).primaryKey(),
    seller_id: model.text(),
    /** The dashboard user who looks; the permission is of no use to anybody else. */
    user_id: model.text(),
    reason: model.text().nullable(),
    expires_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["seller_id", "created_at"] }])
