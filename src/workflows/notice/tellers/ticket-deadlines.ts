import { MedusaContainer } from "@medusajs/framework/types"
import { TicketEvents } from "../../../modules/ticket/events"
import { UNSOLVED } from "../../../modules/ticket/rules"
import { SLA_TARGETS, SlaTarget } from "../../../modules/ticket/sla"
import type { TicketRow } from "../../../modules/ticket/storage"
import { toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"
import { readersOf, ticketFacts, ticketsOf } from "./ticket-people"

type Due = { id: string; target: SlaTarget }

/** The ticket, as long as somebody still waits for what was due. */
async function waiting(container: MedusaContainer, { id, target }: Due): Promise<TicketRow | null> {
  const [ticket] = await ticketsOf(container).listTickets({ id }, { take: 1 })
  const isWaiting = ticket && UNSOLVED.includes(ticket.status) && !ticket[`${target}_fulfilled_at`]
  return isWaiting ? ticket : null
}

const tellWarned: Tell<Due> = async (container, due) => {
  const ticket = await waiting(container, due)
  const due_at = ticket?.[`${due.target}_due_at`]
  const warned_at = ticket?.[`${due.target}_warned_at`]
  // What stands still in the meantime is not due, and of what is late another notice tells.
  if (!ticket || !due_at || !warned_at || ticket[`${due.target}_breached_at`]) return []
  return toEach(await readersOf(container, ticket), {
    key: "merchant_ticket_due",
    event_key: `merchant_ticket_due:${due.id}:${due.target}:${warned_at.getTime()}`,
    facts: { ...ticketFacts(ticket), target: due.target, due_at: due_at.toISOString() },
  })
}

const tellBreached: Tell<Due> = async (container, due) => {
  const ticket = await waiting(container, due)
  const breached_at = ticket?.[`${due.target}_breached_at`]
  if (!ticket || !breached_at) return []
  return toEach(await readersOf(container, ticket), {
    key: "merchant_ticket_overdue",
    event_key: `merchant_ticket_overdue:${due.id}:${due.target}:${breached_at.getTime()}`,
    facts: { ...ticketFacts(ticket), target: due.target, due_at: breached_at.toISOString() },
  })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const during = { $gte: since, $lt: until }
  const found = async (name: string, target: SlaTarget, column: string) => {
    const rows = await ticketsOf(container).listTickets(
      { [`${target}_${column}`]: during, status: [...UNSOLVED] },
      { take: MISSED_MAX, select: ["id"] }
    )
    return rows.map(({ id }) => ({ name, data: { id, target } }))
  }
  const all = await Promise.all(
    SLA_TARGETS.flatMap((target) => [
      found(TicketEvents.SLA_WARNED, target, "warned_at"),
      found(TicketEvents.SLA_BREACHED, target, "breached_at"),
    ])
  )
  return all.flat()
}

/** Deadlines of tickets that are near or over. */
export const ticketDeadlineTeller: Teller = {
  name: "ticket-deadlines",
  tells: {
    [TicketEvents.SLA_WARNED]: tellWarned,
    [TicketEvents.SLA_BREACHED]: tellBreached,
  },
  missed,
}
