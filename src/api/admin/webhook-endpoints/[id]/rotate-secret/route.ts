import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEndpoint } from "../../../../../workflows/webhook/read-endpoints"
import { rotateWebhookSecretWorkflow } from "../../../../../workflows/webhook/rotate-webhook-secret"
import { merchantOf } from "../../merchant-of"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = { ...merchantOf(req), id: req.params.id }
  const now = new Date()
  const { result } = await rotateWebhookSecretWorkflow(req.scope).run({ input: { ...own, now } })
  const { secret } = result
  res.json({ webhook_endpoint: await readEndpoint(req.scope, own, now), secret })
}
