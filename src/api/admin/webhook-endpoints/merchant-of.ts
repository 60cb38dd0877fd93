import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { ByOwner } from "../../../workflows/webhook/owner"

/** The merchant's own endpoints, and who of the staff acts. */
export const merchantOf = (req: AuthenticatedMedusaRequest): ByOwner => ({
  seller_id: null,
  actor_id: req.auth_context.actor_id,
})
