import { model } from "@medusajs/framework/utils"
import { APPEAL_STATUSES, FINDERS, VIOLATION_KINDS, VIOLATION_STATUSES } from "../rules"

/** The merchant's, or the system's, finding against a customer. */
export default model
  .define("violation", {
    id: model.id({ prefix: "viol" }).primaryKey(),
    customer_id: model.text(),
    kind: model.enum([...VIOLATION_KINDS]),
    auction_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** What set it off, like the id of a settlement: the same cause makes no second violation. */
    cause: model.text().nullable(),
    /** How many violations it counts for. */
    weight: model.number().default(1),
    reason: model.text(),
    found_by: model.enum([...FINDERS]),
    /** The merchant's user, if one found it. */
    found_by_id: model.text().nullable(),
    occurred_at: model.dateTime(),
    expires_at: model.dateTime(),
    status: model.enum([...VIOLATION_STATUSES]).default("active"),
    waived_at: model.dateTime().nullable(),
    waived_by: model.text().nullable(),
    waive_reason: model.text().nullable(),
    appeal: model.text().nullable(),
    appeal_status: model.enum([...APPEAL_STATUSES]).nullable(),
    appealed_at: model.dateTime().nullable(),
    appeal_answer: model.text().nullable(),
    appeal_answered_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["cause"], unique: true, where: "cause IS NOT NULL" },
    { on: ["customer_id", "status"] },
    { on: ["expires_at"], where: "status = 'active' AND deleted_at IS NULL" },
  ])
