import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { BODY_LENGTH_MAX } from "../../../lib/thread"
import { listParams, oneOrMore, period } from "../../../lib/query-params"
import { ATTACHMENTS_MAX } from "../../../modules/attachment/rules"
import {
  COMPLAINT_REASONS,
  COMPLAINT_STATUSES,
  LINES_MAX,
  TEXT_LENGTH_MAX,
  TEXT_LENGTH_MIN,
  VISIBLE_TO,
  WISHES,
} from "../../../modules/complaint/rules"

const AMOUNT_MAX = 1_000_000_000_000
const VERSION_MAX = 1_000_000
export const id = z.string().min(1).max(64)
const unique = (ids: string[]) => new Set(ids).size === ids.length

/** Major units, tax included. */
export const amount = z.number().positive().max(AMOUNT_MAX)
export const text = z.string().trim().min(TEXT_LENGTH_MIN).max(TEXT_LENGTH_MAX)
/** What was read before deciding; another decision meanwhile makes this one void. */
export const version = z.number().int().min(1).max(VERSION_MAX)
export const attachment_ids = z
  .array(id)
  .max(ATTACHMENTS_MAX)
  .refine(unique, { error: accepts("each attachment once") })
  .optional()

export const listComplaintParams = listParams({
  order: "-opened_at",
  orderable: ["opened_at", "due_at", "number"],
}).extend({
  status: oneOrMore(COMPLAINT_STATUSES),
  reason: oneOrMore(COMPLAINT_REASONS),
  opened_at: period,
  order_id: id.optional(),
})

export const StoreListComplaints = listComplaintParams.extend({ seller_id: id.optional() })

export const StoreOpenComplaint = z
  .object({
    order_id: id,
    seller_id: id,
    reason: z.enum(COMPLAINT_REASONS),
    wish: z.enum(WISHES),
    /** Of a refund; without it, all that there is. */
    amount: amount.nullish(),
    line_item_ids: z
      .array(id)
      .min(1)
      .max(LINES_MAX)
      .refine(unique, { error: accepts("each line item once") })
      .nullish(),
    body: text,
    attachment_ids,
  })
  .strict()
export type StoreOpenComplaint = z.infer<typeof StoreOpenComplaint>

export const StoreAcceptOffer = z.object({ version }).strict()
export type StoreAcceptOffer = z.infer<typeof StoreAcceptOffer>

export const StoreDeclineOffer = z.object({ version, body: text.optional() }).strict()
export type StoreDeclineOffer = z.infer<typeof StoreDeclineOffer>

/** Escalating and withdrawing mean the same whatever happened meanwhile. */
export const StoreMoveComplaint = z
  .object({ version: version.optional(), body: text.optional() })
  .strict()
export type StoreMoveComplaint = z.infer<typeof StoreMoveComplaint>

export const AppealComplaint = z
  .object({ version: version.optional(), body: text, attachment_ids })
  .strict()
export type AppealComplaint = z.infer<typeof AppealComplaint>

/** What each of them may write to whom. */
export const messageOf = (who: keyof typeof VISIBLE_TO) =>
  z
    .object({
      body: z.string().trim().min(1).max(BODY_LENGTH_MAX),
      visibility: z.enum(VISIBLE_TO[who]).default("all"),
      attachment_ids,
    })
    .strict()
export const StoreWriteComplaintMessage = messageOf("buyer")
export type WriteComplaintMessage = z.infer<ReturnType<typeof messageOf>>
