import { MedusaContainer } from "@medusajs/framework/types"
import { TICKET_MODULE } from "../../../modules/ticket"
import { TicketEvents, TicketSlaTold } from "../../../modules/ticket/events"
import TicketModuleService from "../../../modules/ticket/service"
import { SLA_TARGETS, SlaTarget } from "../../../modules/ticket/sla"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

const TYPES = { warned_at: "ticket.sla_warned", breached_at: "ticket.sla_breached" } as const
type Mark = keyof typeof TYPES

const readTickets = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    container
      .resolve<TicketModuleService>(TICKET_MODULE)
      .listTickets(filters, { ...page, order: { id: "ASC" } })
  )
type Ticket = Awaited<ReturnType<typeof readTickets>>[number]

/** The moment of the mark tells one run of a clock from the next. */
function marked(ticket: Ticket, target: SlaTarget, mark: Mark): Occurrence[] {
  const { id, [`${target}_${mark}` as const]: at, [`${target}_due_at` as const]: due_at } = ticket
  if (!at) return []
  const key = `${id}:${target}:${at.getTime()}`
  return [occurrence(TYPES[mark], { id, key, at, extra: { deadline: { target, due_at } } })]
}

const heard =
  (mark: Mark): Recognise<TicketSlaTold> =>
  async (container, data) => {
    const tickets = await readTickets(container, { id: idsOf(data) })
    return tickets.flatMap((ticket) => {
      const targets = data.filter(({ id }) => id === ticket.id).map(({ target }) => target)
      return targets.flatMap((target) => marked(ticket, target, mark))
    })
  }

/** Deadlines of tickets that are near or over. */
export const ticketDeadlineSource: Source = {
  name: "ticket_deadline",
  hears: {
    [TicketEvents.SLA_WARNED]: heard("warned_at"),
    [TicketEvents.SLA_BREACHED]: heard("breached_at"),
  },
  async missed(container, window) {
    const found: Occurrence[] = []
    for (const target of SLA_TARGETS) {
      for (const mark of ["warned_at", "breached_at"] as const) {
        const tickets = await readTickets(container, { [`${target}_${mark}`]: during(window) })
        found.push(...tickets.flatMap((ticket) => marked(ticket, target, mark)))
      }
    }
    return found
  },
}
