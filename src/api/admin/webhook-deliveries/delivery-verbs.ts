import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readDelivery } from "../../../workflows/webhook/read-delivery"
import { replayWebhookDeliveryWorkflow } from "../../../workflows/webhook/replay-webhook-delivery"
import type { OwnerOf } from "../webhook-endpoints/endpoint-verbs"

/** What the merchant and a store do with deliveries: the same, each with the own. */
export function deliveryVerbs(ownerOf: OwnerOf) {
  const ownOf = (req: AuthenticatedMedusaRequest) => ({ ...ownerOf(req), id: req.params.id })
  return {
    /** The delivery log. */
    list: async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
      const { seller_id } = ownerOf(req)
      const { data: webhook_deliveries, metadata } = await req.scope
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "webhook_delivery",
          ...req.queryConfig,
          filters: { ...req.filterableFields, seller_id },
        })
      const { count, skip: offset, take: limit } = metadata!
      res.json({ webhook_deliveries, count, offset, limit })
    },
    retrieve: async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
      res.json({ webhook_delivery: await readDelivery(req.scope, ownOf(req)) })
    },
    replay: async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
      const own = ownOf(req)
      const { result } = await replayWebhookDeliveryWorkflow(req.scope).run({
        input: { ...own, now: new Date() },
      })
      const webhook_delivery = await readDelivery(req.scope, { ...own, id: result.id })
      res.status(201).json({ webhook_delivery })
    },
  }
}
