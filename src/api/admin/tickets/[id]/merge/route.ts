import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mergeTicketsWorkflow } from "../../../../../workflows/ticket/merge-tickets"
import { retrieveTicket } from "../../retrieve-ticket"
import { AdminMergeTickets } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminMergeTickets>

/** Merges others into this ticket. */
export async function POST(req: Post, res: MedusaResponse) {
  const { id: into_id } = req.params
  const { actor_id: user_id } = req.auth_context
  const { ticket_ids: ids, ...how } = req.validatedBody
  await mergeTicketsWorkflow(req.scope).run({
    input: {
      merge: { ...how, into_id, ids },
      ...{ by: { type: "merchant", user_id }, now: new Date() },
    },
  })
  res.json({ ticket: await retrieveTicket(req, into_id, user_id) })
}
