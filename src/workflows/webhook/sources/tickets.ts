import { MedusaContainer } from "@medusajs/framework/types"
import { TICKET_MODULE } from "../../../modules/ticket"
import { TicketEvents, TicketChanged } from "../../../modules/ticket/events"
import TicketModuleService from "../../../modules/ticket/service"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

/** An event may come late: so far the history is read for what it tells of. */
const LOOK_BACK_MS = 15 * 60_000
/** What of a ticket's history is told. */
const FIELDS = ["created", "comment", "note", "status", "priority", "assignee_id", "rating"]

const ticketsOf = (container: MedusaContainer) =>
  container.resolve<TicketModuleService>(TICKET_MODULE)

const readHistory = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    ticketsOf(container).listTicketEvents(
      { ...filters, field: FIELDS },
      { ...page, order: { number: "ASC" } }
    )
  )
type Entry = Awaited<ReturnType<typeof readHistory>>[number]
type Comment = Awaited<ReturnType<TicketModuleService["listTicketComments"]>>[number]

function moved(entry: Entry): Occurrence[] {
  const { id: key, ticket_id: id, from, to, created_at: at } = entry
  const facts = { id, key, at }
  const isReopened = from === "solved" && to === "open"
  return [
    occurrence("ticket.status_changed", { ...facts, extra: { change: { from, to } } }),
    ...(to === "solved" ? [occurrence("ticket.solved", facts)] : []),
    ...(isReopened ? [occurrence("ticket.reopened", facts)] : []),
    ...(to === "merged" ? [occurrence("ticket.merged", facts)] : []),
  ]
}

/** Internal notes are the merchant's own. */
function commented(entry: Entry, comment: Comment | undefined): Occurrence[] {
  if (!comment) return []
  const { id: key, ticket_id: id, created_at: at } = entry
  const { author_type, author_name, visibility, body, created_at } = comment
  const said = { id: comment.id, author_type, author_name, visibility, body, created_at }
  const only = visibility === "public" ? undefined : ("merchant" as const)
  return [occurrence("ticket.commented", { id, key, at, only, extra: { comment: said } })]
}

function recognise(entry: Entry, comment: Comment | undefined): Occurrence[] {
  const { id: key, ticket_id: id, field, from, to, created_at: at } = entry
  const facts = { id, key, at }
  const extra = { change: { from, to } }
  if (field === "created") return [occurrence("ticket.created", { id, at })]
  if (field === "status") return moved(entry)
  if (field === "priority") return [occurrence("ticket.priority_changed", { ...facts, extra })]
  if (field === "assignee_id") return [occurrence("ticket.assigned", { ...facts, extra })]
  if (field === "rating") {
    return [occurrence("ticket.rated", { ...facts, extra: { rating: Number(to) } })]
  }
  return commented(entry, comment)
}

async function happenings(container: MedusaContainer, filters: object): Promise<Occurrence[]> {
  const entries = await readHistory(container, filters)
  const said = entries.filter(({ field }) => field === "comment" || field === "note")
  const id = said.flatMap(({ to }) => to ?? [])
  const comments = await everyRow((page) =>
    ticketsOf(container).listTicketComments({ id }, { ...page, order: { id: "ASC" } })
  )
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  return entries.flatMap((entry) => recognise(entry, byId.get(entry.to ?? "")))
}

/** The event does not say which entries of the history it is: all that are new are recorded. */
const heard: Recognise<TicketChanged> = async (container, data) => {
  const since = new Date(Date.now() - LOOK_BACK_MS)
  return await happenings(container, { ticket_id: idsOf(data), created_at: { $gte: since } })
}

/** What somebody asks, what is answered, and what becomes of it. */
export const ticketSource: Source = {
  name: "ticket",
  hears: {
    [TicketEvents.CREATED]: heard,
    [TicketEvents.COMMENTED]: heard,
    [TicketEvents.STATUS_CHANGED]: heard,
    [TicketEvents.PRIORITY_CHANGED]: heard,
    [TicketEvents.ASSIGNED]: heard,
    [TicketEvents.RATED]: heard,
  },
  missed: (container, window) => happenings(container, { created_at: during(window) }),
}
