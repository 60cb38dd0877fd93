import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveTicketWorkflow } from "../../../../../workflows/ticket/move-ticket"
import { retrieveTicket } from "../../retrieve-ticket"
import { AdminMoveTicket } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminMoveTicket>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const { actor_id: user_id } = req.auth_context
  await moveTicketWorkflow(req.scope).run({
    input: {
      move: { ...req.validatedBody, id },
      ...{ by: { type: "merchant", user_id }, now: new Date() },
    },
  })
  res.json({ ticket: await retrieveTicket(req, id, user_id) })
}
