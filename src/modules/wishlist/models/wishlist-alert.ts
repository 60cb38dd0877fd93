import { model } from "@medusajs/framework/utils"
import { ALERT_KINDS } from "../rules"

/** Somebody is to be told of something they wish for. Amounts are whole minor units (bigint). */
export default model
  .define("wishlist_alert", {
    id: model.id({ prefix: "wlalert" }).primaryKey(),
    kind: model.enum([...ALERT_KINDS]),
    customer_id: model.text(),
    item_id: model.text(),
    product_id: model.text(),
    variant_id: model.text().nullable(),
    currency_code: model.text(),
    decimals: model.number(),
    price: model.number().nullable(),
    /** What the customer knew, of a lower price. */
    previous_price: model.number().nullable(),
    occurred_at: model.dateTime(),
  })
  .indexes([{ on: ["occurred_at"] }, { on: ["customer_id", "product_id", "occurred_at"] }])
