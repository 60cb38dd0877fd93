import { model } from "@medusajs/framework/utils"

/** A payment session that has been open for too long, and when its provider is asked again. */
export default model
  .define("payment_watch", {
    id: model.id({ prefix: "paywat" }).primaryKey(),
    session_id: model.text().unique(),
    provider_id: model.text(),
    cart_id: model.text().nullable(),
    /** When the session was made: what is too old is given up. */
    opened_at: model.dateTime(),
    /** Null once nothing is left to ask. Claiming a row moves it on, so that nobody else asks. */
    next_at: model.dateTime().nullable(),
    attempts: model.number().default(0),
    /** How it stands, in a word: waiting, pending, paid, cancelled, expired, refused, failed, given_back … */
    state: model.text().default("waiting"),
    /** Why a paid cart became no order, or what the provider said last. */
    reason: model.text().nullable(),
    /** When the merchant was told of money without an order; once. */
    told_at: model.dateTime().nullable(),
    /** How often a cart whose money is taken could not become an order. */
    refusals: model.number().default(0),
  })
  .indexes([
    {
      name: "IDX_payment_watch_due",
      on: ["next_at"],
      where: "next_at IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["opened_at"] },
  ])
