import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
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
  /** It came before the merchant because the store said nothing. */
  is_escalated_by_silence: z.boolean(),
  /** The store's payout waits for it. */
  is_holding: z.boolean(),
  seller: AdminSellerName.nullish(),
  customer: AdminCustomerAccount.nullish(),
})

const message = z
  .object({
    ...comment,
    visibility: z.enum(VISIBILITIES),
    /** What was done with these words; null for a mere message. */
    happening: z.enum(HAPPENINGS).nullable(),
  })
  .strict()

/** The store's part of the order that is disputed. */
const share = z
  .object({
    status: z.enum(SELLER_ORDER_STATUSES),
    total: amount,
    /** The most that a decision can give back. */
    refundable: amount,
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
    /** A customer or a user. */
    actor_id: z.string().nullable(),
    from: z.enum(COMPLAINT_STATUSES).nullable(),
    to: z.enum(COMPLAINT_STATUSES),
    /** Facts like an amount. */
    details: z.record(z.string(), z.unknown()).nullable(),
    occurred_at: moment,
  })
  .strict()

const decision = z
  .object({
    id: z.string(),
    kind: z.enum(DECISION_KINDS),
    outcome: z.enum(OUTCOMES).nullable(),
    payer: z.enum(PAYERS),
    /** What the buyer gets in all, of this and earlier decisions. */
    amount,
    refunded_amount: amount,
    /** What the merchant gave the store for it; negative: took back. */
    credited_amount: amount,
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
  /** What the merchant may do about it now. */
  allowed: z.array(z.enum(MERCHANT_DEEDS)),
  messages: z.array(message),
  share,
  events: z.array(event),
  decisions: z.array(decision),
  assignee: AdminUserName.nullable(),
})

const count = z.number().int()

/** How many there are in each status, and how many wait for the merchant. */
export const AdminComplaintCounts = entity("AdminComplaintCounts", {
  ...Object.fromEntries(COMPLAINT_STATUSES.map((status) => [status, count])),
  waiting: count,
})
