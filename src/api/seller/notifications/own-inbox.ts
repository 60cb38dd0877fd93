import { MedusaRequest } from "@medusajs/framework/http"
import type { InboxOwner } from "../../../modules/notice/inbox"
import { sellerOf } from "../seller-of"

/** A member's own inbox, as far as it concerns the store they work for now. */
export function ownInbox(req: MedusaRequest): InboxOwner {
  const { user_id: id, seller_id } = sellerOf(req)
  return { type: "user", id, seller_id }
}
