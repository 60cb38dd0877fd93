import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENDPOINTS_MAX } from "../../../modules/webhook/rules"
import { createWebhookEndpointWorkflow } from "../../../workflows/webhook/create-webhook-endpoint"
import { deleteWebhookEndpointWorkflow } from "../../../workflows/webhook/delete-webhook-endpoint"
import type { ByOwner } from "../../../workflows/webhook/owner"
import { readDelivery } from "../../../workflows/webhook/read-delivery"
import { readEndpoint, readEndpoints } from "../../../workflows/webhook/read-endpoints"
import { replayWebhookPeriodWorkflow } from "../../../workflows/webhook/replay-webhook-period"
import { rotateWebhookSecretWorkflow } from "../../../workflows/webhook/rotate-webhook-secret"
import { sendTestWebhookWorkflow } from "../../../workflows/webhook/send-test-webhook"
import { switchWebhookEndpointWorkflow } from "../../../workflows/webhook/switch-webhook-endpoint"
import { updateWebhookEndpointWorkflow } from "../../../workflows/webhook/update-webhook-endpoint"
import {
  AdminCreateWebhookEndpoint,
  AdminReplayFailedWebhooks,
  AdminReplayWebhooks,
  AdminUpdateWebhookEndpoint,
} from "./validators"

type Req<Body = unknown> = AuthenticatedMedusaRequest<Body>
/** Whose endpoints a request is about, and who acts. */
export type OwnerOf = (req: Req) => ByOwner

/** What the merchant and a store do with endpoints: the same, each with the own. */
export function endpointVerbs(ownerOf: OwnerOf) {
  const ownOf = (req: Req) => ({ ...ownerOf(req), id: req.params.id })
  const answer = async (req: Req, res: MedusaResponse, now: Date, more: object = {}) =>
    res.json({ webhook_endpoint: await readEndpoint(req.scope, ownOf(req), now), ...more })

  const switched = (to: "enabled" | "disabled") => async (req: Req, res: MedusaResponse) => {
    const now = new Date()
    await switchWebhookEndpointWorkflow(req.scope).run({ input: { ...ownOf(req), to, now } })
    await answer(req, res, now)
  }
  const replayed =
    (what: "everything" | "failed") =>
    async (req: Req<AdminReplayWebhooks | AdminReplayFailedWebhooks>, res: MedusaResponse) => {
      const now = new Date()
      const { until = now, ...wanted } = req.validatedBody
      const input = { ...wanted, until, now, what, ...ownOf(req) }
      const { result } = await replayWebhookPeriodWorkflow(req.scope).run({ input })
      res.json(result)
    }

  return {
    /** All of them at once: they are few. */
    list: async (req: Req, res: MedusaResponse) => {
      const { seller_id } = ownerOf(req)
      const webhook_endpoints = await readEndpoints(req.scope, seller_id, new Date())
      const count = webhook_endpoints.length
      res.json({ webhook_endpoints, count, offset: 0, limit: ENDPOINTS_MAX })
    },
    /** The only answer, beside that of a rotation, that holds the secret. */
    create: async (req: Req<AdminCreateWebhookEndpoint>, res: MedusaResponse) => {
      const by = ownerOf(req)
      const { result } = await createWebhookEndpointWorkflow(req.scope).run({
        input: { fields: req.validatedBody, ...by },
      })
      const { id, secret } = result
      const webhook_endpoint = await readEndpoint(req.scope, { ...by, id }, new Date())
      res.status(201).json({ webhook_endpoint, secret })
    },
    retrieve: async (req: Req, res: MedusaResponse) => {
      await answer(req, res, new Date())
    },
    update: async (req: Req<AdminUpdateWebhookEndpoint>, res: MedusaResponse) => {
      const input = { fields: req.validatedBody, ...ownOf(req) }
      await updateWebhookEndpointWorkflow(req.scope).run({ input })
      await answer(req, res, new Date())
    },
    remove: async (req: Req, res: MedusaResponse) => {
      const { id } = req.params
      await deleteWebhookEndpointWorkflow(req.scope).run({
        input: { now: new Date(), ...ownOf(req) },
      })
      res.json({ id, object: "webhook_endpoint", deleted: true })
    },
    enable: switched("enabled"),
    disable: switched("disabled"),
    rotateSecret: async (req: Req, res: MedusaResponse) => {
      const now = new Date()
      const { result } = await rotateWebhookSecretWorkflow(req.scope).run({
        input: { ...ownOf(req), now },
      })
      const { secret } = result
      await answer(req, res, now, { secret })
    },
    /** What comes of it stands in the delivery, some moments later. */
    sendTest: async (req: Req, res: MedusaResponse) => {
      const own = ownOf(req)
      const { result } = await sendTestWebhookWorkflow(req.scope).run({
        input: { ...own, now: new Date() },
      })
      const webhook_delivery = await readDelivery(req.scope, { ...own, id: result.id })
      res.status(201).json({ webhook_delivery })
    },
    replay: replayed("everything"),
    replayFailed: replayed("failed"),
  }
}
