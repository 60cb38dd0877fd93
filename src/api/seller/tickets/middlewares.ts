import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { SELLER_TICKET_FIELDS } from "./seller-ticket"
import { SellerListTickets, SellerReplyToTicket } from "./validators"

const matcher = "/seller/tickets"

export const sellerTicketMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(SellerListTickets, {
        defaults: SELLER_TICKET_FIELDS,
        allowed: SELLER_TICKET_FIELDS,
        isList: true,
      }),
    ],
  },
  {
    matcher: `${matcher}/:id/comments`,
    methods: ["POST"],
    middlewares: [validBody(SellerReplyToTicket)],
  },
]
