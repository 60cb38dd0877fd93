import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteWebhookEndpointWorkflow } from "../../../../workflows/webhook/delete-webhook-endpoint"
import { readEndpoint } from "../../../../workflows/webhook/read-endpoints"
import { updateWebhookEndpointWorkflow } from "../../../../workflows/webhook/update-webhook-endpoint"
import { merchantOf } from "../merchant-of"
import { AdminUpdateWebhookEndpoint } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = { ...merchantOf(req), id: req.params.id }
  res.json({ webhook_endpoint: await readEndpoint(req.scope, own, new Date()) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<AdminUpdateWebhookEndpoint>,
  res: MedusaResponse
) {
  const own = { ...merchantOf(req), id: req.params.id }
  await updateWebhookEndpointWorkflow(req.scope).run({
    input: { fields: req.validatedBody, ...own },
  })
  res.json({ webhook_endpoint: await readEndpoint(req.scope, own, new Date()) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteWebhookEndpointWorkflow(req.scope).run({
    input: { id, now: new Date(), ...merchantOf(req) },
  })
  res.json({ id, object: "webhook_endpoint", deleted: true })
}
