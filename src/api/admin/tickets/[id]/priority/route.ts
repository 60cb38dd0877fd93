import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { editTicketWorkflow } from "../../../../../workflows/ticket/edit-ticket"
import { retrieveTicket } from "../../retrieve-ticket"
import { AdminPrioritiseTicket } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminPrioritiseTicket>
export async function POST(req: Post, res: MedusaResponse) {
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
