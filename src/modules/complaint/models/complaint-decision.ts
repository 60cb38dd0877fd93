import { model } from "@medusajs/framework/utils"
import { DECISION_KINDS, DECISION_STATUSES, OUTCOMES, PAYERS } from "../rules"

/**
 * What is to become of the money: an accepted offer, the merchant's resolution, or the end of an
 * appeal. The row is written with the decision and carried out afterwards, so that nothing is lost
 * or paid twice. Amounts are whole minor units (bigint).
 */
export default model
  .define("complaint_decision", {
    id: model.id({ prefix: "compdec" }).primaryKey(),
    complaint_id: model.text(),
    /** The first is 1; a later one counts what the earlier ones gave back. */
    sequence: model.number(),
    kind: model.enum([...DECISION_KINDS]),
    outcome: model.enum([...OUTCOMES]).nullable(),
    /** What the buyer gets in all, of this and earlier decisions. */
    amount: model.number(),
    payer: model.enum([...PAYERS]),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime(),
    status: model.enum([...DECISION_STATUSES]).default("pending"),
    refund_request_id: model.text().nullable(),
    /** What was asked of the ledger for this decision; less than the amount if less was left. */
    requested_amount: model.number().default(0),
    /** What the merchant gave the store for it (negative: took back), with the decision's id as key. */
    credited_amount: model.number().default(0),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    done_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["complaint_id", "sequence"], unique: true },
    { on: ["refund_request_id"] },
    { on: ["next_attempt_at"], where: "status = 'pending' AND deleted_at IS NULL" },
  ])
