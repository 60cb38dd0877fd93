import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { replyToTicketWorkflow } from "../../../../../workflows/ticket/reply-to-ticket"
import { readOwnTicket } from "../../own-ticket"
import { requesterOf, uploaderOf } from "../../requester"
import { StoreReplyToTicket } from "../../validators"

/** Answers with the ticket that was written in: another one, when the old one was over. */
export async function POST(req: MedusaRequest<StoreReplyToTicket>, res: MedusaResponse) {
  const by = requesterOf(req)
  const { result } = await replyToTicketWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...{ id: req.params.id, by, uploader: uploaderOf(by), now: new Date() },
    },
  })
  res.status(201).json({ ticket: await readOwnTicket(req, result.ticket.id) })
}
