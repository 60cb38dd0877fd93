import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openTicketWorkflow } from "../../../workflows/ticket/open-ticket"
import { findUsers } from "../sellers/find-users"
import { ticketFilters } from "./list-filters"
import { opening } from "./opening"
import { retrieveTicket } from "./retrieve-ticket"
import { AdminOpenTicket } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ticket",
    ...req.queryConfig,
    // What is added to each row needs its assignee, whatever fields were asked for.
    fields: [...new Set([...req.queryConfig.fields, "assignee_id"])],
    filters: ticketFilters(req),
  })
  const userOf = await findUsers(
    req,
    data.map(({ assignee_id }) => assignee_id)
  )
  const tickets = data.map((ticket) => ({ ...ticket, assignee: userOf(ticket.assignee_id) }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ tickets, count, offset, limit })
}

type Post = AuthenticatedMedusaRequest<AdminOpenTicket>

/** Staff write to a customer, or note what somebody told them. */
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await openTicketWorkflow(req.scope).run({ input: opening(req) })
  const { id } = result.ticket
  res.status(201).json({ ticket: await retrieveTicket(req, id, req.auth_context.actor_id) })
}
