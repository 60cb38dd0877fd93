import { MedusaContainer } from "@medusajs/framework/types"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import type { OwnEndpoint } from "../../modules/webhook/endpoints"
import WebhookModuleService from "../../modules/webhook/service"

/**
 * A delivery with its attempts and with what is sent. Only the merchant reads how a receiver
 * answered: the answer could be of a host that its owner must not look into.
 *
 * @throws MedusaError not_found, also for somebody else's
 */
export async function readDelivery(container: MedusaContainer, own: OwnEndpoint) {
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const { seller_id, claimed_until, claim_count, deleted_at, ...delivery } =
    await webhooks.deliveryOf(own)
  const attempts = await webhooks.attemptsOf(delivery.id)
  const shown = attempts.map(({ response_excerpt, ...attempt }) =>
    own.seller_id === null ? { ...attempt, response_excerpt } : attempt
  )
  return { ...delivery, body: await webhooks.bodyOf(delivery), attempts: shown }
}
