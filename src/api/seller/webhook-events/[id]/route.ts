import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEvent } from "../../../../workflows/webhook/read-events"
import { sellerOf } from "../../seller-of"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  res.json({ webhook_event: await readEvent(req.scope, req.params.id, seller_id) })
}
