import { model } from "@medusajs/framework/utils"
import {
  COMPLAINT_REASONS,
  COMPLAINT_STATUSES,
  INFORMANTS,
  OFFER_KINDS,
  OUTCOMES,
  PARTIES,
  PAYERS,
  WISHES,
} from "../rules"

/** A buyer's dispute about one store's share of an order. Amounts are whole minor units (bigint). */
export default model
  .define("complaint", {
    id: model.id({ prefix: "comp" }).primaryKey(),
    /** What people call it by. */
    number: model.autoincrement(),
    order_id: model.text(),
    seller_order_id: model.text(),
    seller_id: model.text(),
    customer_id: model.text(),
    /** The order's number and the buyer's name, so that lists and searches need no other table. */
    display_id: model.number(),
    customer_name: model.text().nullable(),
    reason: model.enum([...COMPLAINT_REASONS]),
    wish: model.enum([...WISHES]),
    currency_code: model.text(),
    decimals: model.number(),
    /** What the buyer wants back; null: no amount, or all there is. */
    wished_amount: model.number().nullable(),
    /** The order's line items that it is about; null: the whole share. */
    line_item_ids: model.json<string[]>().nullable(),
    status: model.enum([...COMPLAINT_STATUSES]).default("awaiting_seller"),
    /** Raised with every decision; who decides on an older one is refused. */
    version: model.number().default(1),
    /** When it moves on by itself; null while it waits for a person. */
    due_at: model.dateTime().nullable(),
    opened_at: model.dateTime(),
    /** The store's first message, offer or rejection. */
    answered_at: model.dateTime().nullable(),
    offers_made: model.number().default(0),
    offer_kind: model.enum([...OFFER_KINDS]).nullable(),
    offer_amount: model.number().nullable(),
    offered_at: model.dateTime().nullable(),
    escalated_at: model.dateTime().nullable(),
    /** Because the store said nothing in time. */
    is_escalated_by_silence: model.boolean().default(false),
    assignee_id: model.text().nullable(),
    /** Who owes the merchant an answer, and until when. */
    information_from: model.enum([...INFORMANTS]).nullable(),
    information_due_at: model.dateTime().nullable(),
    /** As decided last: by the merchant, and again after an appeal. */
    outcome: model.enum([...OUTCOMES]).nullable(),
    amount: model.number().nullable(),
    payer: model.enum([...PAYERS]).nullable(),
    resolved_at: model.dateTime().nullable(),
    appealed_by: model.enum([...PARTIES]).nullable(),
    appealed_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    /** Whether the payout of the slice must wait, and whether the ledger was told so. */
    is_holding: model.boolean().default(true),
    is_held: model.boolean().default(false),
  })
  .indexes([
    // One at a time about a store's share of an order. See UNSETTLED_STATUSES.
    {
      name: "UQ_complaint_unsettled",
      on: ["order_id", "seller_id"],
      unique: true,
      where:
        "status IN ('awaiting_seller', 'offer_made', 'declined', 'rejected', 'escalated', " +
        "'under_review', 'appealed', 'resolved') AND deleted_at IS NULL",
    },
    { on: ["order_id"] },
    { on: ["customer_id", "opened_at"] },
    { on: ["seller_id", "opened_at"] },
    { on: ["seller_id", "status"] },
    { on: ["status", "opened_at"] },
    { on: ["assignee_id", "status"] },
    { on: ["due_at"], where: "due_at IS NOT NULL AND deleted_at IS NULL" },
    // What the ledger has not been told yet.
    { on: ["updated_at"], where: "is_holding <> is_held AND deleted_at IS NULL" },
  ])
