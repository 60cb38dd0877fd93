import { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../../../modules/seller"
import SellerModuleService from "../../../modules/seller/service"
import { WEBHOOK_MODULE } from "../../../modules/webhook"
import { WebhookEndpointTold, WebhookEvents } from "../../../modules/webhook/events"
import WebhookModuleService from "../../../modules/webhook/service"
import type { WebhookEndpointRow } from "../../../modules/webhook/storage"
import { staff, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

const webhooksIn = (container: MedusaContainer) =>
  container.resolve<WebhookModuleService>(WEBHOOK_MODULE)

/** Nothing of one that was deleted since. */
async function endpointOf(container: MedusaContainer, id: string) {
  const [endpoint] = await webhooksIn(container).listWebhookEndpoints({ id }, { take: 1 })
  return endpoint as WebhookEndpointRow | undefined
}

const factsOf = ({ id, url, failing_since }: WebhookEndpointRow) => ({
  ...{ endpoint_id: id, host: new URL(url).host },
  failing_since: failing_since?.toISOString() ?? null,
})

/** Whoever owns it: the store with its members, or the merchant's staff. */
async function owners(container: MedusaContainer, { seller_id }: WebhookEndpointRow) {
  if (!seller_id) return { recipients: await staff(container), store: null }
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: seller_id }, { take: 1 })
  const recipients = await storeOf(container, seller_id, "store")
  return { recipients, store: { seller_id, seller_name: seller?.name ?? "" } }
}

/** Once for each time that it begins to fail. */
const tellFailing: Tell<WebhookEndpointTold> = async (container, { id }) => {
  const endpoint = await endpointOf(container, id)
  // Whatever is well again, or off by now, is told by that.
  if (!endpoint?.warned_at || endpoint.status === "disabled") return []
  const { recipients, store } = await owners(container, endpoint)
  const event_key = `webhook_failing:${id}:${endpoint.warned_at.toISOString()}`
  const facts = factsOf(endpoint)
  return store
    ? toEach(recipients, {
        ...{ key: "store_webhook_failing", event_key },
        facts: { ...store, ...facts },
      })
    : toEach(recipients, { key: "merchant_webhook_failing", event_key, facts })
}

/** Whoever switched it off knows. */
const tellDisabled: Tell<WebhookEndpointTold> = async (container, { id }) => {
  const endpoint = await endpointOf(container, id)
  if (!endpoint?.disabled_at || endpoint.disabled_reason === "by_owner") return []
  const { recipients, store } = await owners(container, endpoint)
  const event_key = `webhook_disabled:${id}:${endpoint.disabled_at.toISOString()}`
  const facts = { ...factsOf(endpoint), is_gone: endpoint.disabled_reason === "gone" }
  return store
    ? toEach(recipients, {
        ...{ key: "store_webhook_disabled", event_key },
        facts: { ...store, ...facts },
      })
    : toEach(recipients, { key: "merchant_webhook_disabled", event_key, facts })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const webhooks = webhooksIn(container)
  const config = { select: ["id" as const], take: MISSED_MAX }
  const period = { $gte: since, $lt: until }
  const warned = await webhooks.listWebhookEndpoints({ warned_at: period }, config)
  const disabled = await webhooks.listWebhookEndpoints({ disabled_at: period }, config)
  return [
    ...warned.map(({ id }) => ({ name: WebhookEvents.ENDPOINT_WARNED, data: { id } })),
    ...disabled.map(({ id }) => ({ name: WebhookEvents.ENDPOINT_DISABLED, data: { id } })),
  ]
}

/** Webhooks that do not arrive. */
export const webhookTeller: Teller = {
  name: "webhooks",
  tells: {
    [WebhookEvents.ENDPOINT_WARNED]: tellFailing,
    [WebhookEvents.ENDPOINT_DISABLED]: tellDisabled,
  },
  missed,
}
