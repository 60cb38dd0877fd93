import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, oneOrMore, period, search } from "../../../lib/query-params"
import { BODY_LENGTH_MAX } from "../../../lib/thread"
import {
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
  TICKET_SOURCES,
  TICKET_STATUSES,
  VISIBILITIES,
} from "../../../modules/ticket/lists"
import {
  BULK_MAX,
  MERGE_MAX,
  SETTABLE_STATUSES,
  TAG_LENGTH_MAX,
  TAGS_MAX,
} from "../../../modules/ticket/rules"
import { SLA_FILTERS, TICKET_ORDERS } from "../../../modules/ticket/ticket-filters"
import {
  attachmentIds,
  body,
  email,
  requesterName,
  subject,
  ticketId,
} from "../../store/tickets/validators"

/** Values of one filter. */
const IDS_MAX = 50
const tag = z.string().trim().min(1).max(TAG_LENGTH_MAX)
const tags = z.array(tag).max(TAGS_MAX)

/** `assignee_id=a`, or several; `none` is nobody, `me` is who asks. */
const ids = z
  .preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(ticketId).max(IDS_MAX))
  .optional()

export const AdminListTickets = listParams({
  order: "-last_comment_at",
  orderable: TICKET_ORDERS,
}).extend({
  q: search.describe(
    "Words of subject, comments and notes, the number, or the requester's name or address"
  ),
  sla: z.enum(SLA_FILTERS).optional(),
  status: oneOrMore(TICKET_STATUSES),
  queue: oneOrMore(TICKET_QUEUES),
  category: oneOrMore(TICKET_CATEGORIES),
  priority: oneOrMore(TICKET_PRIORITIES),
  source: oneOrMore(TICKET_SOURCES),
  assignee_id: ids,
  seller_id: ids,
  customer_id: ticketId.optional(),
  email: email.optional(),
  order_id: ticketId.optional(),
  product_id: ticketId.optional(),
  tags: z.preprocess((given) => (Array.isArray(given) ? given : [given]), tags).optional(),
  created_at: period,
  updated_at: period,
  last_comment_at: period,
  solved_at: period,
})
export type AdminListTickets = z.infer<typeof AdminListTickets>

export const AdminOpenTicket = z
  .object({
    subject,
    body,
    category: z.enum(TICKET_CATEGORIES).default("other"),
    priority: z.enum(TICKET_PRIORITIES).default("normal"),
    queue: z.enum(TICKET_QUEUES).optional(),
    tags: tags.default([]),
    assignee_id: ticketId.nullish(),
    order_id: ticketId.nullish(),
    product_id: ticketId.nullish(),
    visibility: z
      .enum(VISIBILITIES)
      .default("public")
      .describe("`public`: the requester reads it as the first word of staff"),
    attachment_ids: attachmentIds,
    customer_id: ticketId.optional(),
    email: email.optional(),
    name: requesterName.optional(),
  })
  .strict()
  .refine(({ customer_id, email, name }) => (customer_id ? !email && !name : email && name), {
    error: accepts("customer_id, or email and name of who has no account"),
  })
export type AdminOpenTicket = z.infer<typeof AdminOpenTicket>

/** Which version somebody read; a change that was made since is a 409 that names it. */
const version = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional()

export const AdminEditTicket = z
  .object({
    version,
    subject: subject.optional(),
    category: z.enum(TICKET_CATEGORIES).optional(),
    queue: z.enum(TICKET_QUEUES).optional(),
    tags: tags.optional(),
  })
  .strict()
export type AdminEditTicket = z.infer<typeof AdminEditTicket>

export const AdminReplyToTicket = z
  .object({
    body,
    attachment_ids: attachmentIds,
    visibility: z.enum(VISIBILITIES).default("public"),
    status: z.enum(SETTABLE_STATUSES).optional().describe("Where the ticket goes with it"),
    version,
  })
  .strict()
export type AdminReplyToTicket = z.infer<typeof AdminReplyToTicket>

export const AdminMoveTicket = z.object({ status: z.enum(SETTABLE_STATUSES), version }).strict()
export type AdminMoveTicket = z.infer<typeof AdminMoveTicket>

export const AdminPrioritiseTicket = z
  .object({ priority: z.enum(TICKET_PRIORITIES), version })
  .strict()
export type AdminPrioritiseTicket = z.infer<typeof AdminPrioritiseTicket>

export const AdminAssignTicket = z.object({ assignee_id: ticketId.nullable(), version }).strict()
export type AdminAssignTicket = z.infer<typeof AdminAssignTicket>

export const AdminMergeTickets = z
  .object({
    ticket_ids: z
      .array(ticketId)
      .min(1)
      .max(MERGE_MAX)
      .describe("The tickets that end; the one in the path goes on"),
    across_requesters: z.boolean().default(false),
    version,
  })
  .strict()
export type AdminMergeTickets = z.infer<typeof AdminMergeTickets>

export const AdminSaveDraft = z
  .object({
    // Not trimmed: somebody is still writing.
    body: z.string().min(1).max(BODY_LENGTH_MAX),
    visibility: z.enum(VISIBILITIES).default("public"),
  })
  .strict()
export type AdminSaveDraft = z.infer<typeof AdminSaveDraft>

const ticket_ids = z.array(ticketId).min(1).max(BULK_MAX)
export const AdminBulkChangeTickets = z.discriminatedUnion("action", [
  z.object({ action: z.literal("assign"), ticket_ids, assignee_id: ticketId.nullable() }).strict(),
  z
    .object({
      action: z.literal("tag"),
      ticket_ids,
      add: tags.default([]),
      remove: tags.default([]),
    })
    .strict(),
  z
    .object({ action: z.literal("priority"), ticket_ids, priority: z.enum(TICKET_PRIORITIES) })
    .strict(),
  z.object({ action: z.literal("status"), ticket_ids, status: z.enum(SETTABLE_STATUSES) }).strict(),
  z.object({ action: z.literal("close"), ticket_ids }).strict(),
  z
    .object({
      ...{ action: z.literal("merge"), ticket_ids, into_id: ticketId },
      across_requesters: z.boolean().default(false),
    })
    .strict(),
])
export type AdminBulkChangeTickets = z.infer<typeof AdminBulkChangeTickets>
