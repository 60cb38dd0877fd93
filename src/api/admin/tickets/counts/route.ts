import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTicketCounts } from "../../../../workflows/ticket/read-ticket-counts"

/** What stands on the tabs of the list, for whoever asks. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ counts: await readTicketCounts(req.scope, req.auth_context.actor_id, new Date()) })
}
