import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { replyToTicketWorkflow } from "../../../../../workflows/ticket/reply-to-ticket"
import { retrieveTicket } from "../../retrieve-ticket"
import { AdminReplyToTicket } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminReplyToTicket>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const { actor_id: user_id } = req.auth_context
  await replyToTicketWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...{ id, by: { type: "merchant", user_id }, now: new Date() },
      uploader: { uploader_type: "merchant", uploader_id: user_id },
    },
  })
  res.status(201).json({ ticket: await retrieveTicket(req, id, user_id) })
}
