import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { TICKET_CATEGORIES, TICKET_STATUSES } from "../../../modules/ticket/lists"
import { RATING_MAX } from "../../../modules/ticket/rules"
import { comment } from "../../thread-schemas"

/** A comment that everybody in a ticket reads. */
export const TicketComment = entity("TicketComment", comment)

/** Another ticket that one leads to. */
export const relatedTicket = z
  .object({ id: z.string(), number: z.number().int(), subject: z.string() })
  .strict()
  .nullable()

/** How its requester liked a solution. */
export const ticketCsat = z
  .object({
    rating: z.number().int().min(1).max(RATING_MAX),
    comment: z.string().nullable(),
    created_at: moment,
  })
  .strict()
  .nullable()

/** A ticket as a row of its requester's list. */
export const StoreTicketRow = entity("StoreTicketRow", {
  id: z.string(),
  number: z.number().int().describe("What people call it by"),
  subject: z.string(),
  category: z.enum(TICKET_CATEGORIES),
  status: z.enum(TICKET_STATUSES),
  order_id: z.string().nullable(),
  product_id: z.string().nullable(),
  created_at: moment,
  last_public_comment_at: moment,
  solved_at: moment.nullable(),
  seller_id: z.string().nullable(),
  seller: z
    .object({ id: z.string(), name: z.string() })
    .strict()
    .nullish()
    .describe("The store that it is about, which takes part in it"),
})

/** A ticket with what everybody in it has said. */
export const StoreTicket = entity("StoreTicket", {
  ...StoreTicketRow.shape,
  merged_into: relatedTicket,
  follow_up_of: relatedTicket,
  csat: ticketCsat,
  comments: z.array(TicketComment),
  reply_effect: z
    .enum(["stays", "opens", "reopens", "follows_up", "refused"])
    .describe("What a comment would do now: `follows_up` makes a new ticket"),
  can_close: z.boolean(),
  can_rate: z.boolean(),
})
