import { model } from "@medusajs/framework/utils"
import { CHANGE_KINDS, DEED_ACTORS } from "../rules"

/** The history of an auction beside its bids: who did what to it, and why. */
export default model
  .define("auction_change", {
    id: model.id({ prefix: "aucch" }).primaryKey(),
    auction_id: model.text(),
    kind: model.enum([...CHANGE_KINDS]),
    actor_type: model.enum([...DEED_ACTORS]),
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    /** Facts of the change, like the end before and after. Never an amount that is secret. */
    details: model.json<Record<string, unknown>>().nullable(),
    at: model.dateTime(),
  })
  .indexes([{ on: ["auction_id", "at"] }])
