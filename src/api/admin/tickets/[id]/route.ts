import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { editTicketWorkflow } from "../../../../workflows/ticket/edit-ticket"
import { retrieveTicket } from "../retrieve-ticket"
import { AdminEditTicket } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { actor_id } = req.auth_context
  res.json({ ticket: await retrieveTicket(req, req.params.id, actor_id) })
}

export async function POST(req: AuthenticatedMedusaRequest<AdminEditTicket>, res: MedusaResponse) {
  const { id } = req.params
  const { actor_id: user_id } = req.auth_context
  await editTicketWorkflow(req.scope).run({
    input: {
      edit: { ...req.validatedBody, id },
      ...{ by: { type: "merchant", user_id }, now: new Date() },
    },
  })
  res.json({ ticket: await retrieveTicket(req, id, user_id) })
}
