import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore } from "../../../lib/query-params"
import { TICKET_STATUSES } from "../../../modules/ticket/lists"
import { attachmentIds, body, ticketId } from "../../store/tickets/validators"

export const SellerListTickets = listParams({
  order: "-last_public_comment_at",
  orderable: ["last_public_comment_at", "created_at"],
}).extend({
  status: oneOrMore(TICKET_STATUSES),
  order_id: ticketId.optional(),
  product_id: ticketId.optional(),
})

export const SellerReplyToTicket = z.object({ body, attachment_ids: attachmentIds }).strict()
export type SellerReplyToTicket = z.infer<typeof SellerReplyToTicket>
