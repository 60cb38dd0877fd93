import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readComplaintMetrics } from "../../../../workflows/complaint/read-complaint-metrics"
import { sellerOf } from "../../seller-of"
import { periodOf } from "../metrics-period"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const period = periodOf(req, new Date())
  res.json({ metrics: await readComplaintMetrics(req.scope, sellerOf(req).seller_id, period) })
}
