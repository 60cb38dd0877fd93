import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import type { Deed } from "../../../modules/complaint/deeds"
import {
  ACTORS,
  COMPLAINT_STATUSES,
  DECISION_KINDS,
  DECISION_STATUSES,
  HAPPENINGS,
  OUTCOMES,
  PAYERS,
  VISIBILITIES,
} from "../../../modules/complaint/rules"
import { SELLER_ORDER_STATUSES } from "../../../modules/marketplace/rules"
import { SellerComplaint } from "../../seller/complaints/schemas"
import { comment } from "../../thread-schemas"
import { AdminCustomerAccount, AdminSellerName, AdminUserName } from "../people-schemas"

const amount = z.number()
const MERCHANT_DEEDS = [
  ...["assign", "request_information", "resolve", "decide_appeal"],
] as const satisfies readonly Deed[]

/** A row of `GET /admin/complaints`: what the store reads, with the people and what staff do. */
export const AdminComplaint = entity("AdminComplaint", {
  ...SellerComplaint.shape,
  customer_id: z.string(),
  assignee_id: z.string().nullable(),
  is_escalated_by_silence: z
    .boolean()
    .describe("Whether it came before the merchant because the store said nothing"),
  is_holding: z.boolean().describe("Whether the store's payout waits for it"),
  seller: AdminSellerName.nullish(),
  customer: AdminCustomerAccount.nullish(),
})

const message = z
  .object({
    ...comment,
    visibility: z.enum(VISIBILITIES),
    happening: z
      .enum(HAPPENINGS)
      .nullable()
      .describe("What was done with these words; null for a mere message"),
  })
  .strict()

/** The store's part of the order that is disputed. */
const share = z
  .object({
    status: z.enum(SELLER_ORDER_STATUSES),
    total: amount,
    refundable: amount.describe("The most that a decision can give back"),
    lines: z.array(
      z
        .object({
          line_item_id: z.string(),
          title: z.string(),
          quantity: z.number(),
          total: amount,
          is_disputed: z.boolean(),
        })
        .strict()
    ),
  })
  .strict()

const event = z
  .object({
    id: z.string(),
    happening: z.enum(HAPPENINGS),
    actor_type: z.enum(ACTORS),
    actor_id: z.string().nullable().describe("A customer or a user"),
    from: z.enum(COMPLAINT_STATUSES).nullable(),
    to: z.enum(COMPLAINT_STATUSES),
    details: z.record(z.string(), z.unknown()).nullable().describe("Facts like an amount"),
    occurred_at: moment,
  })
  .strict()

const decision = z
  .object({
    id: z.string(),
    kind: z.enum(DECISION_KINDS),
    outcome: z.enum(OUTCOMES).nullable(),
    payer: z.enum(PAYERS),
    amount: amount.describe("What the buyer gets in all, of this and earlier decisions"),
    refunded_amount: amount,
    credited_amount: amount.describe(
      "What the merchant gave the store for it; negative: took back"
    ),
    decided_by: z.string().nullable(),
    decided_by_user: AdminUserName.nullable(),
    decided_at: moment,
    status: z.enum(DECISION_STATUSES),
    refund_request_id: z.string().nullable(),
    last_error: z.string().nullable(),
    done_at: moment.nullable(),
  })
  .strict()

/** A complaint with what was said, done and decided. */
export const AdminComplaintDetail = entity("AdminComplaintDetail", {
  ...AdminComplaint.shape,
  allowed: z.array(z.enum(MERCHANT_DEEDS)).describe("What the merchant may do about it now"),
  messages: z.array(message),
  share,
  events: z.array(event),
  decisions: z.array(decision),
  assignee: AdminUserName.nullable(),
})

const count = z.number().int()

/** How many there are in each status, and how many wait for the merchant. */
export const AdminComplaintCounts = eachOf([...COMPLAINT_STATUSES, "waiting"], count).meta({
  id: "AdminComplaintCounts",
})
