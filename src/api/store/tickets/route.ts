import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openTicketWorkflow } from "../../../workflows/ticket/open-ticket"
import { asking } from "./asking"
import { readOwnTicket } from "./own-ticket"
import { StoreOpenTicket } from "./validators"

/** The customer's own tickets. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { data: tickets, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "ticket",
      ...req.queryConfig,
      filters: { ...req.filterableFields, customer_id: req.auth_context.actor_id },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ tickets, count, offset, limit })
}

type Post = AuthenticatedMedusaRequest<StoreOpenTicket>

/** What a guest gets back holds no secret: the way to the ticket goes to the address they named. */
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await openTicketWorkflow(req.scope).run({ input: asking(req) })
  res.status(201).json({ ticket: await readOwnTicket(req, result.ticket.id) })
}
