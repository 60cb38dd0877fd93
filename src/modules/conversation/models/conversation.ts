import { model } from "@medusajs/framework/utils"
import { SIDES } from "../rules"

/**
 * A buyer and a store talk: about the store's share of an order, or about a product before buying.
 * Either `order_id` or `product_id` is set.
 */
export default model
  .define("conversation", {
    id: model.id({ prefix: "conv" }).primaryKey(),
    customer_id: model.text(),
    seller_id: model.text(),
    order_id: model.text().nullable(),
    seller_order_id: model.text().nullable(),
    product_id: model.text().nullable(),
    /** As they were when it began, so that lists and searches need no other table. */
    display_id: model.number().nullable(),
    product_title: model.text().nullable(),
    customer_name: model.text(),
    /** Of the newest message: its number, its moment, its author and its beginning. */
    last_seq: model.number().default(0),
    last_message_at: model.dateTime(),
    last_side: model.enum([...SIDES]),
    last_preview: model.text(),
    /** Since when the buyer waits for an answer; null when the store wrote last. */
    waiting_since: model.dateTime().nullable(),
  })
  .indexes([
    { name: "UQ_conversation_order", on: ["order_id", "seller_id"], unique: true },
    {
      name: "UQ_conversation_product",
      on: ["product_id", "customer_id", "seller_id"],
      unique: true,
    },
    { on: ["customer_id", "last_message_at"] },
    { on: ["seller_id", "last_message_at"] },
    { on: ["seller_id", "waiting_since"], where: "waiting_since IS NOT NULL" },
  ])
