import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveRefundRequest } from "../refund-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ refund_request: await retrieveRefundRequest(req, req.params.id) })
}
