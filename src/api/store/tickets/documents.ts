import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { Attachment } from "../../thread-schemas"
import { FILE_FORM } from "../attachments/documents"
import { StoreTicket, StoreTicketRow } from "./schemas"

const answer = one("ticket", StoreTicket)
const headers = {
  "x-ticket-token": "Of a guest, in place of a sign-in: the token of the link in our mails",
}

export const storeTicketDocuments = documents(
  "Tickets",
  {
    "GET /store/tickets": {
      summary: "List own tickets",
      answer: pageOf("tickets", StoreTicketRow),
    },
    "POST /store/tickets": {
      summary: "Open a ticket",
      description: `A guest names \`email\` and \`name\`, and gets the link to the ticket by mail; an account
must not. The store of the order or product takes part, unless it is a report or an appeal. Who is
blocked opens appeals only.`,
      is_open: true,
      example: {
        subject: "Where is my parcel?",
        body: "It should be here by now.",
        category: "delivery",
        order_id: "order_01J0000000000000000000000",
      },
      status: 201,
      answer,
    },
    "GET /store/tickets/:id": { summary: "Get a ticket", headers, answer },
    "POST /store/tickets/:id/comments": {
      summary: "Comment on a ticket",
      description: `Reopens what was solved within seven days. Later a new ticket follows the old one,
and the answer is that one. \`reply_effect\` of the ticket says before what would happen.`,
      headers,
      example: { body: "It came today, thank you." },
      status: 201,
      answer,
      refusals: { 400: "The ticket was merged into another one, which is where to write" },
    },
    "POST /store/tickets/:id/close": {
      summary: "Close a ticket",
      headers,
      example: {},
      answer,
    },
    "POST /store/tickets/:id/csat": {
      summary: "Rate a solution",
      description: "Once for each time that the ticket was solved.",
      headers,
      example: { rating: 5, comment: "Quick and friendly" },
      status: 201,
      answer,
    },
    "POST /store/tickets/:id/attachments": {
      summary: "Upload a file for a ticket",
      description: "For guests, who have no account to upload with.",
      headers,
      upload: FILE_FORM,
      status: 201,
      answer: one("attachment", Attachment),
    },
    "GET /store/tickets/:id/attachments/:attachment_id": {
      summary: "Download a file of a ticket",
      headers,
      file: "*/*",
    },
  },
  "Somebody asks; the marketplace's staff answer, and the store that it is about."
)
