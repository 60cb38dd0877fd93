import { MedusaRequest } from "@medusajs/framework/http"
import { asSide } from "../../store/conversations/as-side"
import { sellerOf } from "../seller-of"

/** The store's side, in which its members are one. */
export function asMember(req: MedusaRequest) {
  const { seller_id, user_id } = sellerOf(req)
  return asSide({ side: "store", seller_id, user_id })
}
