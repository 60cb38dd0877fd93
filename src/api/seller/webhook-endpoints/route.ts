import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENDPOINTS_MAX } from "../../../modules/webhook/rules"
import { createWebhookEndpointWorkflow } from "../../../workflows/webhook/create-webhook-endpoint"
import { readEndpoint, readEndpoints } from "../../../workflows/webhook/read-endpoints"
import { storeOf } from "./store-of"
import { AdminCreateWebhookEndpoint } from "../../admin/webhook-endpoints/validators"

/** All of them at once: they are few. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { seller_id } = storeOf(req)
  const webhook_endpoints = await readEndpoints(req.scope, seller_id, new Date())
  const count = webhook_endpoints.length
  res.json({ webhook_endpoints, count, offset: 0, limit: ENDPOINTS_MAX })
}

/** The only answer, beside that of a rotation, that holds the secret. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminCreateWebhookEndpoint>,
  res: MedusaResponse
) {
  const by = storeOf(req)
  const { result } = await createWebhookEndpointWorkflow(req.scope).run({
    input: { fields: req.validatedBody, ...by },
  })
  const { id, secret } = result
  const webhook_endpoint = await readEndpoint(req.scope, { ...by, id }, new Date())
  res.status(201).json({ webhook_endpoint, secret })
}
