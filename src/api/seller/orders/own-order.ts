import { MedusaRequest } from "@medusajs/framework/http"
import { Actor } from "../../../modules/marketplace/rules"
import { sellerOf } from "../seller-of"
import { retrieveSellerOrder } from "./order-view"

/** Which slice the path means, and who acts on it; the seller is the caller's own. */
export function ownOrderOf(req: MedusaRequest, note?: string) {
  const { seller_id, user_id } = sellerOf(req)
  const actor: Actor = { actor_type: "seller", actor_id: user_id, note: note || null }
  return { id: req.params.id, seller_id, actor }
}

export const retrieveOwnOrder = async (req: MedusaRequest) =>
  await retrieveSellerOrder(req.scope, {
    id: req.params.id,
    seller_id: sellerOf(req).seller_id,
  })
