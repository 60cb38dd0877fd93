import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openTicketWorkflow } from "../../../workflows/ticket/open-ticket"
import { findUsers } from "../sellers/find-users"
import { ticketFilters } from "./list-filters"
import { opening } from "./opening"
import { retrieveTicket } from "./retrieve-ticket"
import { searchedPage } from "./searching"
import { AdminOpenTicket } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const found = await searchedPage(req, new Date())
  const { take: limit, skip: offset, order } = req.queryConfig.pagination
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ticket",
    // What is added to each row needs its assignee, whatever fields were asked for.
    fields: [...new Set([...req.queryConfig.fields, "id", "assignee_id"])],
    filters: found ? found.filters : ticketFilters(req),
    pagination: found ? { take: limit } : { take: limit, skip: offset ?? 0, order },
  })
  const rows = found ? found.inOrder(data) : data
  const userOf = await findUsers(
    req,
    rows.map(({ assignee_id }) => assignee_id)
  )
  const tickets = rows.map((ticket) => ({ ...ticket, assignee: userOf(ticket.assignee_id) }))
  const { count, is_count_exact } = found ?? { count: metadata!.count, is_count_exact: true }
  // More than a search counts: there are at least so many.
  res.json({ tickets, count, is_count_exact, offset, limit })
}

type Post = AuthenticatedMedusaRequest<AdminOpenTicket>

/** Staff write to a customer, or note what somebody told them. */
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await openTicketWorkflow(req.scope).run({ input: opening(req) })
  const { id } = result.ticket
  res.status(201).json({ ticket: await retrieveTicket(req, id, req.auth_context.actor_id) })
}
