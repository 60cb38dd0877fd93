import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sellerOf } from "../seller-of"
import { feedbackFilters } from "./feedback-filters"
import { listFeedback } from "./list-feedback"

/** What buyers said of the store and its goods; what the staff hid is not shown to anybody. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  const filters = feedbackFilters(req.filterableFields)
  res.json(await listFeedback(req, { ...filters, seller_id, status: "visible" }))
}
