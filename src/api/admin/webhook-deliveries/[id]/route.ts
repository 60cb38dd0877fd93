import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDelivery } from "../../../../workflows/webhook/read-delivery"
import { merchantOf } from "../../webhook-endpoints/merchant-of"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = { ...merchantOf(req), id: req.params.id }
  res.json({ webhook_delivery: await readDelivery(req.scope, own) })
}
