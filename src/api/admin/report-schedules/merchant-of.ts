import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { ByOwner } from "../../../workflows/report/create-report-schedule"

/** The merchant's own schedules, and who of the staff acts. */
export const merchantOf = (req: AuthenticatedMedusaRequest): ByOwner => ({
  seller_id: null,
  actor_id: req.auth_context.actor_id,
})
