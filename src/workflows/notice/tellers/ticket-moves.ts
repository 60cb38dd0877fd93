import { MedusaContainer } from "@medusajs/framework/types"
import type { TicketEventRow } from "../../../modules/ticket/storage"
import { toEach } from "./people"
import { Tell } from "./teller"
import { requesterOf, ticketFacts, ticketsOf } from "./ticket-people"

/** By the event of the change, or the newest one of the ticket to that status. */
type Moved = { id: string; to?: string; event_id?: string }

const BY_REQUESTER = ["customer", "guest"]
/** Where a comment of the same moment says more. */
const SAID_BY_A_REPLY = ["open", "pending", "on_hold"]

async function readMove(container: MedusaContainer, { id, to, event_id }: Moved) {
  const [event] = await ticketsOf(container).listTicketEvents(
    { ticket_id: id, field: "status", ...(event_id ? { id: event_id } : { to }) },
    { take: 1, order: { number: "DESC" } }
  )
  return event
}

/** Whether the change came with a comment, in one deed. */
async function cameWithReply(container: MedusaContainer, { ticket_id, version }: TicketEventRow) {
  const [reply] = await ticketsOf(container).listTicketEvents(
    { ticket_id, version, field: "comment" },
    { take: 1 }
  )
  return reply !== undefined
}

/**
 * The requester hears what becomes of the question: not of what they did themselves, not of a first
 * look at it, and not when the clock closes what has been solved for a while.
 */
async function isNews(container: MedusaContainer, event: TicketEventRow): Promise<boolean> {
  if (BY_REQUESTER.includes(event.actor_type)) return false
  if (event.from === "new" && event.to === "open") return false
  if (event.to === "closed") return event.actor_type !== "system"
  if (!SAID_BY_A_REPLY.includes(event.to ?? "")) return true
  return !(await cameWithReply(container, event))
}

export const tellStatus: Tell<Moved> = async (container, moved) => {
  const event = await readMove(container, moved)
  if (!event || !(await isNews(container, event))) return []
  const [ticket] = await ticketsOf(container).listTickets({ id: moved.id }, { take: 1 })
  if (!ticket) return []
  const { recipients, sealed_secret } = await requesterOf(container, ticket)
  const facts = ticketFacts(ticket)
  if (event.to === "solved") {
    const event_key = `ticket_solved:${event.id}`
    return toEach(recipients, { key: "ticket_solved", event_key, sealed_secret, facts })
  }
  return toEach(recipients, {
    ...{ key: "ticket_status_changed", event_key: `ticket_status_changed:${event.id}` },
    ...{ sealed_secret, facts: { ...facts, status: event.to ?? ticket.status } },
  })
}
