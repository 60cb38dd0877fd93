import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDelivery } from "../../../../workflows/webhook/read-delivery"
import { storeOf } from "../../webhook-endpoints/store-of"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = { ...storeOf(req), id: req.params.id }
  res.json({ webhook_delivery: await readDelivery(req.scope, own) })
}
