import { AdminTicket } from "../../../api/admin/tickets/schemas"
import { TICKET_FIELDS } from "../../../api/admin/tickets/ticket-fields"
import { SELLER_TICKET_FIELDS } from "../../../api/seller/tickets/seller-ticket"
import { SellerTicket } from "../../../api/seller/tickets/schemas"
import { TicketCategory } from "../../../modules/ticket/lists"
import { HIDDEN_FROM_SELLERS } from "../../../modules/ticket/rules"
import { Frozen, pick, queryOf, Snapshot } from "./snapshot"

type Ticket = {
  id: string
  seller_id: string | null
  category: TicketCategory
  seller: object | null
}
const COLUMNS = TICKET_FIELDS.filter((field) => !field.includes("."))
const FIELDS = [...new Set([...TICKET_FIELDS, ...SELLER_TICKET_FIELDS])]

function frozen(ticket: Ticket): Frozen {
  const { seller, seller_id, category } = ticket
  const shop = seller ? pick(seller, ["id", "name", "handle"]) : null
  const merchant = { ...pick(ticket, COLUMNS), seller: shop }
  if (!seller_id || HIDDEN_FROM_SELLERS.includes(category)) {
    return { merchant, seller_id: null, seller: null }
  }
  return { merchant, seller_id, seller: pick(ticket, SELLER_TICKET_FIELDS) }
}

export const ticketSnapshot: Snapshot = {
  // Who of the staff has it is told by id; nobody's e-mail leaves for that.
  merchant: AdminTicket.omit({ assignee: true }).strict(),
  seller: SellerTicket,
  async read(container, ids) {
    const { data } = await queryOf(container).graph({
      entity: "ticket",
      fields: FIELDS,
      filters: { id: ids },
    })
    // The fields asked for hold those of Ticket; the link adds the seller.
    const tickets = data as unknown as Ticket[]
    return new Map(tickets.map((ticket) => [ticket.id, frozen(ticket)]))
  },
}
