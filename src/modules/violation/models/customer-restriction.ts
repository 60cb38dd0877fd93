import { model } from "@medusajs/framework/utils"
import { FINDERS, RESTRICTION_KINDS } from "../rules"

/** What a customer may not do for now. A lifted one stays as history. */
export default model
  .define("customer_restriction", {
    id: model.id({ prefix: "custres" }).primaryKey(),
    customer_id: model.text(),
    kind: model.enum([...RESTRICTION_KINDS]),
    reason: model.text(),
    /** Null: until it is lifted. */
    until: model.dateTime().nullable(),
    set_by: model.enum([...FINDERS]),
    set_by_id: model.text().nullable(),
    set_at: model.dateTime(),
    lifted_at: model.dateTime().nullable(),
    lifted_by: model.enum([...FINDERS]).nullable(),
    lifted_by_id: model.text().nullable(),
    lift_reason: model.text().nullable(),
    /** Of a block: when the customer's live bids were last taken out. */
    enforced_at: model.dateTime().nullable(),
  })
  .indexes([
    // One of a kind at a time.
    {
      on: ["customer_id", "kind"],
      unique: true,
      where: "lifted_at IS NULL AND deleted_at IS NULL",
    },
    { on: ["until"], where: "lifted_at IS NULL AND until IS NOT NULL AND deleted_at IS NULL" },
    // Blocks that are in force, for the jobs that look after them.
    { on: ["kind", "set_at"], where: "lifted_at IS NULL AND deleted_at IS NULL" },
    { on: ["customer_id", "set_at"] },
  ])
