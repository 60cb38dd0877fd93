import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEndpoint } from "../../../../../workflows/webhook/read-endpoints"
import { switchWebhookEndpointWorkflow } from "../../../../../workflows/webhook/switch-webhook-endpoint"
import { storeOf } from "../../store-of"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = { ...storeOf(req), id: req.params.id }
  const now = new Date()
  await switchWebhookEndpointWorkflow(req.scope).run({ input: { ...own, to: "disabled", now } })
  res.json({ webhook_endpoint: await readEndpoint(req.scope, own, now) })
}
