import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, oneOrMore } from "../../../lib/query-params"
import { BODY_LENGTH_MAX } from "../../../lib/thread"
import { ATTACHMENTS_MAX } from "../../../modules/attachment/rules"
import { TICKET_CATEGORIES, TICKET_STATUSES } from "../../../modules/ticket/lists"
import {
  CSAT_COMMENT_LENGTH_MAX,
  EMAIL_LENGTH_MAX,
  NAME_LENGTH_MAX,
  RATING_MAX,
  SUBJECT_LENGTH_MAX,
} from "../../../modules/ticket/rules"

export const ticketId = z.string().min(1).max(64)
export const subject = z.string().trim().min(1).max(SUBJECT_LENGTH_MAX)
export const body = z.string().trim().min(1).max(BODY_LENGTH_MAX)
export const email = z.email().max(EMAIL_LENGTH_MAX)
/** Stores read it, and an address is none of their business. */
export const requesterName = z
  .string()
  .trim()
  .min(1)
  .max(NAME_LENGTH_MAX)
  .refine((name) => !name.includes("@"), { error: accepts("a name, without an e-mail address") })
export const attachmentIds = z.array(z.string().min(1).max(64)).max(ATTACHMENTS_MAX).default([])

export const StoreListTickets = listParams({
  order: "-last_public_comment_at",
  orderable: ["last_public_comment_at", "created_at"],
}).extend({
  status: oneOrMore(TICKET_STATUSES),
  category: oneOrMore(TICKET_CATEGORIES),
  order_id: ticketId.optional(),
})

export const StoreOpenTicket = z
  .object({
    subject,
    body,
    category: z.enum(TICKET_CATEGORIES).default("other"),
    order_id: ticketId.nullish(),
    product_id: ticketId.nullish(),
    attachment_ids: attachmentIds,
    /** These two are for guests; an account has its own. */
    email: email.optional(),
    name: requesterName.optional(),
  })
  .strict()
export type StoreOpenTicket = z.infer<typeof StoreOpenTicket>

export const StoreReplyToTicket = z.object({ body, attachment_ids: attachmentIds }).strict()
export type StoreReplyToTicket = z.infer<typeof StoreReplyToTicket>

export const StoreCloseTicket = z.object({}).strict()

export const StoreRateTicket = z
  .object({
    rating: z.number().int().min(1).max(RATING_MAX),
    comment: z.string().trim().min(1).max(CSAT_COMMENT_LENGTH_MAX).nullish(),
  })
  .strict()
export type StoreRateTicket = z.infer<typeof StoreRateTicket>
