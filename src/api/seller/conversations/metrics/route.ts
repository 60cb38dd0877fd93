import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readResponseFigures } from "../../../../workflows/conversation/read-response-time"
import { sellerOf } from "../../seller-of"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  res.json({ metrics: await readResponseFigures(req.scope, seller_id, new Date()) })
}
