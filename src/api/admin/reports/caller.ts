import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Whose figures a request is about (the merchant's view of all for null), and who asks. */
export type Caller = { seller_id: string | null; user_id: string }
export type CallerOf = (req: AuthenticatedMedusaRequest) => Caller

/** The merchant sees all; who of the staff asks is told when it is ready. */
export const merchantOf: CallerOf = (req) => ({
  seller_id: null,
  user_id: req.auth_context.actor_id,
})
