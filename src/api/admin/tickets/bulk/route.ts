import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { bulkChangeTicketsWorkflow } from "../../../../workflows/ticket/bulk-change-tickets"
import { AdminBulkChangeTickets } from "../validators"

type Post = AuthenticatedMedusaRequest<AdminBulkChangeTickets>

/** Says of each ticket how it went; what one refuses does not keep the others. */
export async function POST(req: Post, res: MedusaResponse) {
  const { ticket_ids: ids, ...deed } = req.validatedBody
  const { result: results } = await bulkChangeTicketsWorkflow(req.scope).run({
    input: {
      ...{ ids, deed, now: new Date() },
      by: { type: "merchant", user_id: req.auth_context.actor_id },
    },
  })
  res.json({ results })
}
