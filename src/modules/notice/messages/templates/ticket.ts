import { STOREFRONT } from "../paths"
import type { Row, Templates } from "../template"

type Keys =
  | ("ticket_opened" | "ticket_replied" | "ticket_status_changed")
  | ("ticket_solved" | "ticket_reminder")
  | ("store_ticket_opened" | "store_ticket_replied")
  | ("merchant_ticket_opened" | "merchant_ticket_replied" | "merchant_ticket_assigned")
  | ("merchant_ticket_due" | "merchant_ticket_overdue")

const ticket = {
  ...{ ticket_id: "tkt_01JDSAMPLE", ticket_number: 1042 },
  subject: "The tea bowl arrived with a crack",
}
const deadline = { ...ticket, target: "first_response", due_at: "2026-11-22T15:30:00.000Z" }
const message = "Thank you for the picture. We send you a new bowl today."
const question = "One of the two bowls has a crack along the rim. What can we do?"

type Ticket = typeof ticket
const rows = ({ ticket_number, subject }: Ticket): Row[] => [
  ["ticket", `#${ticket_number}`],
  ["subject", subject],
]
const withMessage = (facts: Ticket & { message: string }): Row[] => [
  ...rows(facts),
  ["message", facts.message],
]

/** A guest comes with the token that the mail carries, an account without one. */
const toTicket = ({ facts }: { facts: Ticket }, token: string) =>
  token ? STOREFRONT.guestTicket(facts.ticket_id, token) : STOREFRONT.ticket(facts.ticket_id)

/** What somebody asks, and what comes of it. */
export const ticketTemplates: Templates<Keys> = {
  ticket_opened: { sample: ticket, rows, path: toTicket },
  ticket_replied: {
    sample: { ...ticket, author_name: "Mia Berg", message },
    rows: withMessage,
    path: toTicket,
  },
  ticket_status_changed: {
    sample: { ...ticket, status: "pending" },
    context: ({ facts }) => facts.status,
    rows,
    path: toTicket,
  },
  ticket_solved: { sample: ticket, rows, path: toTicket },
  ticket_reminder: { sample: ticket, rows, path: toTicket },
  store_ticket_opened: {
    sample: { ...ticket, requester_name: "Sam Rivers", message: question },
    rows: withMessage,
  },
  store_ticket_replied: {
    sample: { ...ticket, requester_name: "Sam Rivers", message: question },
    rows: withMessage,
  },
  merchant_ticket_opened: {
    sample: { ...ticket, requester_name: "Sam Rivers", message: question },
    rows: withMessage,
  },
  merchant_ticket_replied: {
    sample: { ...ticket, requester_name: "Sam Rivers", message: question },
    rows: withMessage,
  },
  merchant_ticket_assigned: { sample: { ...ticket, by: "Mia Berg" }, rows },
  merchant_ticket_due: { sample: deadline, context: ({ facts }) => facts.target, rows },
  merchant_ticket_overdue: { sample: deadline, context: ({ facts }) => facts.target, rows },
}
