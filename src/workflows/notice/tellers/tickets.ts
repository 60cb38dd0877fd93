import { MedusaContainer } from "@medusajs/framework/types"
import { NewNotice } from "../../../modules/notice/telling"
import { TicketEvents } from "../../../modules/ticket/events"
import { staff, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"
import {
  agent,
  beginningOf,
  readersOf,
  requesterOf,
  storeFor,
  ticketFacts,
  ticketsOf,
} from "./ticket-people"
import { tellStatus } from "./ticket-moves"

type Named = { id: string }
type Commented = Named & { comment_id: string }
type Assigned = Named & { event_id?: string }

const BY_REQUESTER = ["customer", "guest"]

async function readTicket(container: MedusaContainer, id: string) {
  const [ticket] = await ticketsOf(container).listTickets({ id }, { take: 1 })
  return ticket
}

async function readComment(container: MedusaContainer, filters: object) {
  const [comment] = await ticketsOf(container).listTicketComments(filters, { take: 1 })
  return comment
}

/** Somebody asks; where staff wrote first, their word is what the requester is told of. */
const tellCreated: Tell<Named> = async (container, { id }) => {
  const ticket = await readTicket(container, id)
  const comment = await readComment(container, { ticket_id: id, seq: 1 })
  if (!ticket || !comment || comment.visibility === "internal") return []
  if (!BY_REQUESTER.includes(comment.author_type)) {
    return await tellReply(container, { id, comment_id: comment.id })
  }
  const { recipients, sealed_secret } = await requesterOf(container, ticket)
  const { requester_name } = ticket
  const facts = { ...ticketFacts(ticket), requester_name, message: beginningOf(comment.body) }
  return [
    ...toEach(recipients, {
      ...{ key: "ticket_opened", event_key: `ticket_opened:${id}`, sealed_secret },
      facts: ticketFacts(ticket),
    }),
    ...toEach(await storeFor(container, ticket), {
      ...{ key: "store_ticket_opened", event_key: `store_ticket_opened:${id}`, facts },
    }),
    ...toEach(await staff(container), {
      ...{ key: "merchant_ticket_opened", event_key: `merchant_ticket_opened:${id}`, facts },
    }),
  ]
}

/** The requester hears from staff and the store. */
async function tellReply(
  container: MedusaContainer,
  { id, comment_id }: Commented
): Promise<NewNotice[]> {
  const ticket = await readTicket(container, id)
  const comment = await readComment(container, { id: comment_id })
  if (!ticket || !comment) return []
  const { recipients, sealed_secret } = await requesterOf(container, ticket)
  return toEach(recipients, {
    ...{ key: "ticket_replied", event_key: `ticket_replied:${comment_id}`, sealed_secret },
    facts: {
      ...ticketFacts(ticket),
      ...{ author_name: comment.author_name, message: beginningOf(comment.body) },
    },
  })
}

/** Nobody is told of a note, nor of what the system writes into a thread. */
const tellCommented: Tell<Commented> = async (container, { id, comment_id }) => {
  const ticket = await readTicket(container, id)
  const comment = await readComment(container, { id: comment_id })
  if (!ticket || !comment || comment.visibility === "internal" || comment.seq === 1) return []
  if (comment.author_type === "system") return []
  if (!BY_REQUESTER.includes(comment.author_type)) {
    return await tellReply(container, { id, comment_id })
  }
  const { requester_name } = ticket
  const facts = { ...ticketFacts(ticket), requester_name, message: beginningOf(comment.body) }
  return [
    ...toEach(await storeFor(container, ticket), {
      ...{ key: "store_ticket_replied", event_key: `store_ticket_replied:${comment_id}`, facts },
    }),
    ...toEach(await readersOf(container, ticket), {
      ...{ key: "merchant_ticket_replied", facts },
      event_key: `merchant_ticket_replied:${comment_id}`,
    }),
  ]
}

/** Whoever takes a ticket knows it; whoever is given one is told. */
const tellAssigned: Tell<Assigned> = async (container, { id, event_id }) => {
  const ticket = await readTicket(container, id)
  if (!ticket?.assignee_id) return []
  const [event] = await ticketsOf(container).listTicketEvents(
    { ticket_id: id, field: ["assignee_id", "created"], ...(event_id && { id: event_id }) },
    { take: 1, order: { number: "DESC" } }
  )
  const isCurrent = event?.field === "created" || event?.to === ticket.assignee_id
  if (!event || !isCurrent || event.actor_id === ticket.assignee_id) return []
  return toEach(await agent(container, ticket.assignee_id), {
    ...{ key: "merchant_ticket_assigned", event_key: `merchant_ticket_assigned:${event.id}` },
    facts: { ...ticketFacts(ticket), by: event.actor_name },
  })
}

const tellReminded: Tell<Named> = async (container, { id }) => {
  const ticket = await readTicket(container, id)
  if (ticket?.status !== "pending" || !ticket.pending_since) return []
  const { recipients, sealed_secret } = await requesterOf(container, ticket)
  const since = new Date(ticket.pending_since).getTime()
  return toEach(recipients, {
    ...{ key: "ticket_reminder", event_key: `ticket_reminder:${id}:${since}`, sealed_secret },
    facts: ticketFacts(ticket),
  })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const tickets = ticketsOf(container)
  const during = { $gte: since, $lt: until }
  const config = { take: MISSED_MAX }
  const [created, reminded, comments, events] = await Promise.all([
    tickets.listTickets({ created_at: during }, { ...config, select: ["id"] }),
    tickets.listTickets({ pending_reminded_at: during }, { ...config, select: ["id"] }),
    tickets.listTicketComments(
      { created_at: during, visibility: "public" },
      { ...config, select: ["id", "ticket_id"] }
    ),
    tickets.listTicketEvents(
      { created_at: during, field: ["status", "assignee_id"] },
      { ...config, select: ["id", "ticket_id", "field"] }
    ),
  ])
  return [
    ...created.map(({ id }) => ({ name: TicketEvents.CREATED, data: { id } })),
    // One that was opened for somebody has no change of its own.
    ...created.map(({ id }) => ({ name: TicketEvents.ASSIGNED, data: { id } })),
    ...comments.map(({ id: comment_id, ticket_id: id }) => ({
      name: TicketEvents.COMMENTED,
      data: { id, comment_id },
    })),
    ...events.map(({ id: event_id, ticket_id: id, field }) => ({
      name: field === "status" ? TicketEvents.STATUS_CHANGED : TicketEvents.ASSIGNED,
      data: { id, event_id },
    })),
    ...reminded.map(({ id }) => ({ name: TicketEvents.PENDING_REMINDED, data: { id } })),
  ]
}

/** What somebody asks, what is answered, and what becomes of it. */
export const ticketTeller: Teller = {
  name: "ticket",
  tells: {
    [TicketEvents.CREATED]: tellCreated,
    [TicketEvents.COMMENTED]: tellCommented,
    [TicketEvents.STATUS_CHANGED]: tellStatus,
    [TicketEvents.ASSIGNED]: tellAssigned,
    [TicketEvents.PENDING_REMINDED]: tellReminded,
  },
  missed,
}
