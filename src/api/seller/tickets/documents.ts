import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerTicket, SellerTicketDetail } from "./schemas"

export const sellerTicketDocuments = documents("Tickets", {
  "GET /seller/tickets": {
    summary: "List tickets about the store",
    description: "Of its orders and products; what is the merchant's affair is left out.",
    answer: pageOf("tickets", SellerTicket),
  },
  "GET /seller/tickets/:id": { summary: "Get a ticket", answer: one("ticket", SellerTicketDetail) },
  "POST /seller/tickets/:id/comments": {
    summary: "Answer in a ticket",
    description: "The requester and the merchant's staff read it. Files are uploaded before.",
    status: 201,
    example: { body: "It left yesterday; the number is RR123456785." },
    answer: one("ticket", SellerTicketDetail),
  },
  "GET /seller/tickets/:id/attachments/:attachment_id": {
    summary: "Download a file of a ticket",
    file: "*/*",
  },
})
