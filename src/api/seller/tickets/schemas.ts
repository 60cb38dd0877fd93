import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { TICKET_CATEGORIES, TICKET_STATUSES } from "../../../modules/ticket/lists"
import { TicketComment } from "../../store/tickets/schemas"

/** A ticket about the store's orders or products: never the requester's address. */
export const SellerTicket = entity("SellerTicket", {
  id: z.string(),
  number: z.number().int().describe("What people call it by"),
  subject: z.string(),
  category: z.enum(TICKET_CATEGORIES),
  status: z.enum(TICKET_STATUSES),
  requester_name: z.string(),
  order_id: z.string().nullable(),
  product_id: z.string().nullable(),
  created_at: moment,
  last_public_comment_at: moment,
  solved_at: moment.nullable(),
})

/** A ticket with what was said in public. */
export const SellerTicketDetail = entity("SellerTicketDetail", {
  ...SellerTicket.shape,
  seller_order: z
    .object({ id: z.string(), display_id: z.number().int() })
    .strict()
    .nullable()
    .describe("The store's own slice of the order"),
  product: z.object({ id: z.string(), title: z.string() }).strict().nullable(),
  comments: z.array(TicketComment),
})
