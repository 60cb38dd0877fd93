import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { asSide } from "./as-side"

/** The signed-in customer's side of their conversations. */
export const asBuyer = (req: AuthenticatedMedusaRequest) =>
  asSide({ side: "buyer", customer_id: req.auth_context.actor_id })
