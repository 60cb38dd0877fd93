import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteTicketViewWorkflow } from "../../../../workflows/ticket/delete-ticket-view"
import { readTicketView } from "../../../../workflows/ticket/read-ticket-views"
import { updateTicketViewWorkflow } from "../../../../workflows/ticket/update-ticket-view"
import { AdminUpdateTicketView } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { actor_id } = req.auth_context
  const ticket_view = await readTicketView(req.scope, req.params.id, actor_id, new Date())
  res.json({ ticket_view })
}

type Post = AuthenticatedMedusaRequest<AdminUpdateTicketView>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const by_id = req.auth_context.actor_id
  await updateTicketViewWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, by_id },
  })
  res.json({ ticket_view: await readTicketView(req.scope, id, by_id, new Date()) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteTicketViewWorkflow(req.scope).run({
    input: { id, by_id: req.auth_context.actor_id },
  })
  res.json({ id, object: "ticket_view", deleted: true })
}
