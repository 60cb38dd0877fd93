import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AuthorType } from "../../../lib/thread"
import { TICKET_LIFECYCLE } from "../../../modules/ticket/rules"
import { readThread } from "../../store/tickets/read-thread"
import { findUsers } from "../sellers/find-users"
import { TICKET_DETAIL_FIELDS } from "./ticket-fields"

/** Entries of the history that a page shows; the newest. */
const HISTORY_MAX = 200
/** Other tickets of the same requester that are shown beside it. */
const OTHERS_MAX = 10
/** Tickets that were merged into it, or follow it. */
const RELATED_MAX = 100

const READER = { author_types: ["merchant"] as AuthorType[] }
const BRIEF = ["id", "number", "subject", "status", "created_at"]
const EVENT_FIELDS = [
  ...["id", "number", "version", "actor_type", "actor_id", "actor_name"],
  ...["field", "from", "to", "created_at"],
]
const CUSTOMER_FIELDS = ["id", "email", "first_name", "last_name", "has_account", "created_at"]

/** A ticket with all that staff need to answer it. */
export async function retrieveTicket(req: MedusaRequest, id: string, user_id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: found } = await query.graph(
    { entity: "ticket", fields: TICKET_DETAIL_FIELDS, filters: { id } },
    { throwIfKeyNotFound: true }
  )
  const [ticket] = found
  const { assignee_id, customer_id, email, order_id, product_id, merged_into_id } = ticket
  const brief = async (filters: object, take: number) => {
    const pagination = { take, order: { created_at: "DESC" } }
    const { data } = await query.graph({ entity: "ticket", fields: BRIEF, filters, pagination })
    return data
  }
  const one = async (entity: string, fields: string[], wanted: string | null) => {
    if (!wanted) return null
    const { data } = await query.graph({ entity, fields, filters: { id: wanted } })
    return data[0] ?? null
  }
  const requester = customer_id ? { customer_id } : { email, customer_id: null }
  const reader = { ...READER, author_id: user_id }
  const [
    thread,
    { data: events },
    { data: ratings },
    userOf,
    customer,
    order,
    product,
    sla_policy,
  ] = await Promise.all([
    readThread(req.scope, id, { reader, visibility: ["public", "internal"] }),
    query.graph({
      entity: "ticket_event",
      fields: EVENT_FIELDS,
      filters: { ticket_id: id },
      pagination: { take: HISTORY_MAX, order: { number: "DESC" } },
    }),
    query.graph({
      entity: "ticket_csat",
      fields: ["solve_count", "rating", "comment", "assignee_id", "created_at"],
      filters: { ticket_id: id },
      pagination: { take: RELATED_MAX, order: { solve_count: "DESC" } },
    }),
    findUsers(req, [assignee_id]),
    one("customer", CUSTOMER_FIELDS, customer_id),
    one("order", ["id", "display_id", "status", "created_at"], order_id),
    one("product", ["id", "title", "handle", "thumbnail"], product_id),
    one("sla_policy", ["id", "name"], ticket.sla_policy_id),
  ])
  const [merged_from, follow_ups, merged_into, follow_up_of, others] = await Promise.all([
    brief({ merged_into_id: id }, RELATED_MAX),
    brief({ follow_up_of_id: id }, RELATED_MAX),
    one("ticket", BRIEF, merged_into_id),
    one("ticket", BRIEF, ticket.follow_up_of_id),
    brief({ ...requester, id: { $ne: id } }, OTHERS_MAX),
  ])
  return {
    ...ticket,
    ...{ assignee: userOf(assignee_id), customer, order, product, sla_policy },
    ...{ merged_from, merged_into, follow_ups, follow_up_of, other_tickets: others },
    /** Where it may go from here. */
    next_statuses: TICKET_LIFECYCLE[ticket.status as keyof typeof TICKET_LIFECYCLE],
    comments: thread.map(({ view, comment: { visibility, author_id } }) => ({
      ...view,
      ...{ visibility, author_id },
    })),
    events: events.reverse(),
    csat: ratings,
  }
}
