import { z } from "@medusajs/framework/zod"
import {
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
  TICKET_SOURCES,
  TICKET_STATUSES,
} from "../../../modules/ticket/lists"

const moment = z.iso.datetime()
const momentOrNone = moment.nullable()

/** A clock of a ticket: until when somebody must act, and what became of it. */
const clock = <Target extends string>(target: Target) => ({
  [`${target}_due_at`]: momentOrNone,
  [`${target}_warned_at`]: momentOrNone,
  [`${target}_breached_at`]: momentOrNone,
  [`${target}_fulfilled_at`]: momentOrNone,
})

/** A row of `GET /admin/tickets`. */
export const AdminTicket = z
  .object({
    id: z.string(),
    number: z.number().int(),
    subject: z.string(),
    category: z.enum(TICKET_CATEGORIES),
    queue: z.enum(TICKET_QUEUES),
    priority: z.enum(TICKET_PRIORITIES),
    status: z.enum(TICKET_STATUSES),
    source: z.enum(TICKET_SOURCES),
    customer_id: z.string().nullable(),
    email: z.string(),
    requester_name: z.string(),
    seller_id: z.string().nullable(),
    order_id: z.string().nullable(),
    product_id: z.string().nullable(),
    assignee_id: z.string().nullable(),
    tags: z.array(z.string()),
    version: z.number().int(),
    comment_count: z.number().int(),
    merged_into_id: z.string().nullable(),
    follow_up_of_id: z.string().nullable(),
    reopen_count: z.number().int(),
    solve_count: z.number().int(),
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
    sla_policy_id: z.string().nullable(),
    sla_paused_at: momentOrNone,
    sla_due_at: momentOrNone,
    ...clock("first_response"),
    ...clock("next_response"),
    ...clock("resolution"),
    seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict().nullish(),
    assignee: z
      .object({
        id: z.string(),
        email: z.string(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
      })
      .strict()
      .nullable(),
  })
  .strict()
