import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createTicketViewWorkflow } from "../../../workflows/ticket/create-ticket-view"
import { readTicketView, readTicketViews } from "../../../workflows/ticket/read-ticket-views"
import { AdminCreateTicketView } from "./validators"

/** One's own and those that others share, each with how many tickets it has. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const ticket_views = await readTicketViews(req.scope, req.auth_context.actor_id, new Date())
  const { length } = ticket_views
  res.json({ ticket_views, count: length, offset: 0, limit: length })
}

type Post = AuthenticatedMedusaRequest<AdminCreateTicketView>
export async function POST(req: Post, res: MedusaResponse) {
  const by_id = req.auth_context.actor_id
  const { result } = await createTicketViewWorkflow(req.scope).run({
    input: { view: req.validatedBody, by_id },
  })
  const ticket_view = await readTicketView(req.scope, result.id, by_id, new Date())
  res.status(201).json({ ticket_view })
}
