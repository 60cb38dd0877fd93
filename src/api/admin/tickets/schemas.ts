import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../lib/openapi/answers"
import { AUTHOR_TYPES } from "../../../lib/thread"
import {
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
  TICKET_SOURCES,
  TICKET_STATUSES,
  VISIBILITIES,
} from "../../../modules/ticket/lists"
import { comment } from "../../thread-schemas"
import { AdminCustomerAccount, AdminName, AdminUserName } from "../people-schemas"

const momentOrNone = moment.nullable()
const text = z.string().nullable()
const count = z.number().int()

/** A clock of a ticket: until when somebody must act, and what became of it. */
const clock = <Target extends string>(target: Target) => ({
  [`${target}_due_at`]: momentOrNone,
  [`${target}_warned_at`]: momentOrNone,
  [`${target}_breached_at`]: momentOrNone,
  [`${target}_fulfilled_at`]: momentOrNone,
})

const ticket = {
  id: z.string(),
  number: count,
  subject: z.string(),
  category: z.enum(TICKET_CATEGORIES),
  queue: z.enum(TICKET_QUEUES),
  priority: z.enum(TICKET_PRIORITIES),
  status: z.enum(TICKET_STATUSES),
  source: z.enum(TICKET_SOURCES),
  customer_id: text.describe("Null for who has no account"),
  email: z.string(),
  requester_name: z.string(),
  seller_id: text,
  order_id: text,
  product_id: text,
  assignee_id: text,
  tags: z.array(z.string()),
  version: count.describe(
    "Grows with each change; send it with yours, and nothing is changed unseen"
  ),
  comment_count: count,
  merged_into_id: text,
  follow_up_of_id: text,
  reopen_count: count,
  solve_count: count,
  solved_at: momentOrNone,
  closed_at: momentOrNone,
  pending_since: momentOrNone,
  pending_reminded_at: momentOrNone,
  first_replied_at: momentOrNone,
  last_customer_comment_at: momentOrNone,
  last_staff_comment_at: momentOrNone,
  last_comment_at: moment,
  created_at: moment,
  updated_at: moment,
  sla_policy_id: text,
  sla_paused_at: momentOrNone.describe("Since when the clocks stand still"),
  sla_due_at: momentOrNone.describe("The earliest deadline of the clocks that run"),
  ...clock("first_response"),
  ...clock("next_response"),
  ...clock("resolution"),
  seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict().nullish(),
  assignee: AdminUserName.nullable(),
}

/** A row of `GET /admin/tickets`. */
export const AdminTicket = entity("AdminTicket", ticket)

/** What a clock was given and has used. */
const measured = <Target extends string>(target: Target) => ({
  [`${target}_started_at`]: momentOrNone,
  [`${target}_target_minutes`]: count.nullable(),
  [`${target}_used_minutes`]: z.number(),
  [`${target}_running_since`]: momentOrNone,
})

/** Another ticket, named. */
export const AdminTicketBrief = entity("AdminTicketBrief", {
  id: z.string(),
  number: count,
  subject: z.string(),
  status: z.enum(TICKET_STATUSES),
  created_at: moment,
})

/** What was said to everybody in a ticket, or among staff. */
export const AdminTicketComment = entity("AdminTicketComment", {
  ...comment,
  visibility: z.enum(VISIBILITIES),
  author_id: text,
})

/** One field that somebody changed. */
export const AdminTicketEvent = entity("AdminTicketEvent", {
  id: z.string(),
  number: count,
  version: count.describe("The ticket's version that the change made"),
  actor_type: z.enum(AUTHOR_TYPES),
  actor_id: text,
  actor_name: z.string(),
  field: z.string().describe("A field of the ticket, or `created`, `comment` or `note`"),
  from: text,
  to: text,
  created_at: moment,
})

/** How content the requester was with one solution. */
const rating = z
  .object({
    solve_count: count,
    rating: z.number().int().min(1).max(5),
    comment: text,
    assignee_id: text,
    created_at: moment,
  })
  .strict()

/** A ticket with all that staff need to answer it. */
export const AdminTicketDetail = entity("AdminTicketDetail", {
  ...ticket,
  ...measured("first_response"),
  ...measured("next_response"),
  ...measured("resolution"),
  customer: z
    .object({ ...AdminCustomerAccount.shape, created_at: moment })
    .strict()
    .nullable(),
  order: z
    .object({ id: z.string(), display_id: count, status: z.string(), created_at: moment })
    .strict()
    .nullable(),
  product: z
    .object({ id: z.string(), title: z.string(), handle: z.string(), thumbnail: text })
    .strict()
    .nullable(),
  sla_policy: AdminName.nullable(),
  merged_from: z.array(AdminTicketBrief),
  merged_into: AdminTicketBrief.nullable(),
  follow_ups: z.array(AdminTicketBrief),
  follow_up_of: AdminTicketBrief.nullable(),
  other_tickets: z.array(AdminTicketBrief).describe("The newest of the same requester"),
  next_statuses: z.array(z.enum(TICKET_STATUSES)).describe("Where it may go from here"),
  comments: z.array(AdminTicketComment),
  events: z.array(AdminTicketEvent),
  csat: z.array(rating),
})

/** What somebody is writing and has not sent. */
export const AdminTicketDraft = entity("AdminTicketDraft", {
  id: z.string(),
  body: z.string(),
  visibility: z.enum(VISIBILITIES),
  updated_at: moment,
})

/** How a change of several tickets went with one of them. */
export const AdminBulkResult = entity("AdminBulkResult", {
  id: z.string(),
  ok: z.boolean(),
  message: text.describe("Why it was refused"),
})

/** What stands on the tabs of the list, for whoever asks. */
export const AdminTicketCounts = entity("AdminTicketCounts", {
  by_status: eachOf(TICKET_STATUSES, count),
  unsolved: count,
  mine: count,
  unassigned: count,
  breached: count,
  due_soon: count,
  by_queue: eachOf(TICKET_QUEUES, count),
})
