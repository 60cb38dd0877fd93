import { model } from "@medusajs/framework/utils"
import { OFFER_STATUSES } from "../rules"

/** A second chance for a bidder at the own highest max, in minor units. It binds nobody. */
export default model
  .define("auction_offer", {
    id: model.id({ prefix: "aucoff" }).primaryKey(),
    auction_id: model.text(),
    customer_id: model.text(),
    amount: model.number(),
    status: model.enum([...OFFER_STATUSES]).default("open"),
    expires_at: model.dateTime(),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["auction_id"], unique: true, where: "status = 'open' AND deleted_at IS NULL" },
    { on: ["auction_id", "customer_id"], unique: true, where: null },
    { on: ["customer_id", "status"] },
    { on: ["expires_at"], where: "status = 'open' AND deleted_at IS NULL" },
  ])
