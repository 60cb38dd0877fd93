import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDelivery } from "../../../../../workflows/webhook/read-delivery"
import { sendTestWebhookWorkflow } from "../../../../../workflows/webhook/send-test-webhook"
import { merchantOf } from "../../merchant-of"

/** What comes of it stands in the delivery, some moments later. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = { ...merchantOf(req), id: req.params.id }
  const { result } = await sendTestWebhookWorkflow(req.scope).run({
    input: { ...own, now: new Date() },
  })
  const webhook_delivery = await readDelivery(req.scope, { ...own, id: result.id })
  res.status(201).json({ webhook_delivery })
}
