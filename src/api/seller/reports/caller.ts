import { sellerOf } from "../seller-of"
import type { CallerOf } from "../../admin/reports/caller"

/** The store's own figures, and which of its members asks. */
export const storeOf: CallerOf = (req) => {
  const { seller_id, user_id } = sellerOf(req)
  return { seller_id, user_id }
}
