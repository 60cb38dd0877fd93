import { assigneeOf } from "../../../components/ticket/agent-field"
import type { TicketCategory, TicketPriority, Visibility } from "../../../hooks/ticket"
import type { NewTicket } from "../../../hooks/ticket-deeds"

export type NewTicketValues = {
  requester: "customer" | "guest"
  customer_id: string
  email: string
  name: string
  subject: string
  body: string
  category: TicketCategory
  priority: TicketPriority
  visibility: Visibility
  assignee: string
}

/** What the form says, as the server takes it: an account, or a guest's address and name. */
export function newTicketOf(values: NewTicketValues): NewTicket {
  const { requester, customer_id, email, name, assignee, subject, body, ...rest } = values
  return {
    ...rest,
    ...{ subject: subject.trim(), body: body.trim(), assignee_id: assigneeOf(assignee) },
    ...(requester === "customer" ? { customer_id } : { email: email.trim(), name: name.trim() }),
  }
}
