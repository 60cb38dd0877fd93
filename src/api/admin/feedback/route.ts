import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { feedbackFilters } from "../../seller/feedback/feedback-filters"
import { listFeedback } from "../../seller/feedback/list-feedback"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await listFeedback(req, feedbackFilters(req.filterableFields)))
}
