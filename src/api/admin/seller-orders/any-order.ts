import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { Actor } from "../../../modules/marketplace/rules"
import { retrieveSellerOrder } from "../../seller/orders/order-view"

export const SELLER_FIELDS = ["seller.id", "seller.name", "seller.handle"]

/** Which slice the path means, whoever's it is, and that the merchant acts on it. */
export function anyOrderOf(req: AuthenticatedMedusaRequest, note?: string) {
  const actor_id = req.auth_context.actor_id
  const actor: Actor = { actor_type: "merchant", actor_id, note: note || null }
  return { id: req.params.id, seller_id: null, actor }
}

export const retrieveAnyOrder = async (req: AuthenticatedMedusaRequest) =>
  await retrieveSellerOrder(req.scope, { id: req.params.id }, SELLER_FIELDS)
