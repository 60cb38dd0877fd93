import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTicketStats } from "../../../../workflows/ticket/read-ticket-stats"
import { rangeOf } from "./range"
import { AdminReadTicketStats } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const now = new Date()
  // The query was validated by the schema of this type.
  const { from, to, time_zone, ...filters } = req.validatedQuery as AdminReadTicketStats
  const ask = { ...rangeOf({ from, to }, now), time_zone, filters }
  const stats = await readTicketStats(req.scope, ask, req.auth_context.actor_id, now)
  res.json({ stats })
}
