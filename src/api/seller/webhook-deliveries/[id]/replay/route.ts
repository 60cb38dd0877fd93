import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDelivery } from "../../../../../workflows/webhook/read-delivery"
import { replayWebhookDeliveryWorkflow } from "../../../../../workflows/webhook/replay-webhook-delivery"
import { storeOf } from "../../../webhook-endpoints/store-of"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = { ...storeOf(req), id: req.params.id }
  const { result } = await replayWebhookDeliveryWorkflow(req.scope).run({
    input: { ...own, now: new Date() },
  })
  const webhook_delivery = await readDelivery(req.scope, { ...own, id: result.id })
  res.status(201).json({ webhook_delivery })
}
