import { z } from "@medusajs/framework/zod"
import { TICKET_CATEGORIES, TICKET_STATUSES } from "../../../modules/ticket/lists"

/** A row of `GET /seller/tickets`: never the requester's address, nor what staff do inside. */
export const SellerTicket = z
  .object({
    id: z.string(),
    number: z.number().int(),
    subject: z.string(),
    category: z.enum(TICKET_CATEGORIES),
    status: z.enum(TICKET_STATUSES),
    requester_name: z.string(),
    order_id: z.string().nullable(),
    product_id: z.string().nullable(),
    created_at: z.iso.datetime(),
    last_public_comment_at: z.iso.datetime(),
    solved_at: z.iso.datetime().nullable(),
  })
  .strict()
