import { model } from "@medusajs/framework/utils"
import { SETTLEMENT_KINDS, SETTLEMENT_STATUSES } from "../rules"

/** One attempt to turn a sale into a paid order. The amount is in minor units. */
export default model
  .define("auction_settlement", {
    id: model.id({ prefix: "aucset" }).primaryKey(),
    auction_id: model.text(),
    attempt: model.number(),
    kind: model.enum([...SETTLEMENT_KINDS]),
    customer_id: model.text(),
    amount: model.number(),
    status: model.enum([...SETTLEMENT_STATUSES]).default("awaiting_payment"),
    payment_due_at: model.dateTime(),
    /** The winner's checkout. This row, not the cart, says who may pay what. */
    cart_id: model.text().nullable(),
    order_id: model.text().nullable(),
    paid_at: model.dateTime().nullable(),
    completed_at: model.dateTime().nullable(),
    defaulted_at: model.dateTime().nullable(),
    /** What a default leads to elsewhere is done: checkout withdrawn, violation recorded. */
    followed_up_at: model.dateTime().nullable(),
    /** Reminders sent, in hours before the deadline. */
    reminded: model.json<number[]>().nullable(),
    /** Making the checkout is tried again with growing pauses. */
    checkout_attempts: model.number().default(0),
    next_checkout_at: model.dateTime().nullable(),
    checkout_error: model.text().nullable(),
  })
  .indexes([
    { on: ["auction_id", "attempt"], unique: true, where: null },
    { on: ["cart_id"], unique: true, where: "cart_id IS NOT NULL AND deleted_at IS NULL" },
    { on: ["order_id"], where: "order_id IS NOT NULL AND deleted_at IS NULL" },
    { on: ["customer_id"] },
    {
      on: ["payment_due_at"],
      where: "status = 'awaiting_payment' AND deleted_at IS NULL",
    },
  ])
