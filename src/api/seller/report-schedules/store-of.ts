import { MedusaRequest } from "@medusajs/framework/http"
import type { ByOwner } from "../../../workflows/report/create-report-schedule"
import { sellerOf } from "../seller-of"

/** The store's own schedules, and which of its members acts. */
export const storeOf = (req: MedusaRequest): ByOwner => {
  const { seller_id, user_id: actor_id } = sellerOf(req)
  return { seller_id, actor_id }
}
