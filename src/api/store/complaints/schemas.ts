import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { Deed, DEEDS } from "../../../modules/complaint/deeds"
import {
  ACTORS,
  COMPLAINT_REASONS,
  COMPLAINT_STATUSES,
  HAPPENINGS,
  INFORMANTS,
  OFFER_KINDS,
  OUTCOMES,
  PARTIES,
  VISIBILITIES,
  WISHES,
} from "../../../modules/complaint/rules"
import { comment } from "../../thread-schemas"

const amount = z.number().min(0)
const momentOrNone = moment.nullable()
const count = z.number().int().min(0)
const status = z.enum(COMPLAINT_STATUSES)

/** What both parties read of a complaint. */
export const complaintFacts = {
  id: z.string(),
  number: count.describe("What people call it by"),
  order_id: z.string(),
  seller_order_id: z.string(),
  seller_id: z.string(),
  display_id: count.describe("The order's number"),
  reason: z.enum(COMPLAINT_REASONS),
  wish: z.enum(WISHES),
  wished_amount: amount.nullable().describe("Null: no amount, or all there is"),
  currency_code: z.string(),
  line_item_ids: z
    .array(z.string())
    .nullable()
    .describe("Null: the store's whole share of the order"),
  status,
  version: z
    .number()
    .int()
    .min(1)
    .describe("Raised with every decision; who decides names the one that they read"),
  due_at: momentOrNone.describe("When it moves on by itself; null while it waits for a person"),
  opened_at: moment,
  answered_at: momentOrNone,
  offers_made: count,
  offer_kind: z.enum(OFFER_KINDS).nullable(),
  offer_amount: amount.nullable(),
  offered_at: momentOrNone,
  escalated_at: momentOrNone,
  information_from: z
    .enum(INFORMANTS)
    .nullable()
    .describe("Of whom the merchant wants to know more; null when it is not the one who reads"),
  information_due_at: momentOrNone,
  outcome: z.enum(OUTCOMES).nullable(),
  amount: amount.nullable().describe("What the buyer gets back, as decided last"),
  resolved_at: momentOrNone,
  appealed_by: z.enum(PARTIES).nullable(),
  appealed_at: momentOrNone,
  closed_at: momentOrNone,
}

export const complaintShop = z
  .object({
    ...{ id: z.string(), name: z.string(), handle: z.string() },
    logo_url: z.string().nullable(),
  })
  .strict()
  .nullish()

// The keys of an object are never none.
const DEED_NAMES = Object.keys(DEEDS) as [Deed, ...Deed[]]
/** What whoever reads may do now. */
export const allowedDeeds = z.array(z.enum(DEED_NAMES))

/** Something that was said, or done with these words. */
export const ComplaintMessage = entity("ComplaintMessage", {
  ...comment,
  visibility: z.enum(VISIBILITIES),
  happening: z.enum(HAPPENINGS).nullable(),
})

/** What a party learns of the history. */
export const ComplaintEvent = entity("ComplaintEvent", {
  id: z.string(),
  happening: z.enum(HAPPENINGS),
  actor_type: z.enum(ACTORS),
  from: status.nullable(),
  to: status,
  occurred_at: moment,
})

/** What the buyer gets in all, and whether it is there; null while nothing is decided. */
export const complaintRefund = z.object({ amount, is_done: z.boolean() }).strict().nullable()

/** A complaint as a row of the buyer's list. */
export const StoreComplaintRow = entity("StoreComplaintRow", {
  ...complaintFacts,
  seller: complaintShop,
})

/** A complaint with what was said and what happened. */
export const StoreComplaint = entity("StoreComplaint", {
  ...StoreComplaintRow.shape,
  allowed: allowedDeeds,
  messages: z.array(ComplaintMessage),
  events: z.array(ComplaintEvent),
  refund: complaintRefund,
})
