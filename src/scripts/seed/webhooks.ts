import { MedusaContainer } from "@medusajs/framework/types"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import { API_VERSION, DAY_MS, EVENT_DAYS } from "../../modules/webhook/rules"
import { ATTEMPTS_MAX } from "../../modules/webhook/schedule"
import WebhookModuleService from "../../modules/webhook/service"
import { freeze } from "../../workflows/webhook/freeze"
import { orderSource } from "../../workflows/webhook/sources/orders"
import { payoutSource } from "../../workflows/webhook/sources/payouts"
import { sellerOrderSource } from "../../workflows/webhook/sources/seller-orders"
import { Occurrence } from "../../workflows/webhook/sources/source"
import { DEMO_ENDPOINTS, DemoEndpoint } from "./data/webhooks"
import { find } from "./find"

/** The newest so many of each kind of what happened in the demo. */
const EVENTS_OF_A_KIND = 12
/** The first one fails for good, which takes more than three days. */
const FIRST_BEFORE_MS = 4 * DAY_MS
const REST_BEFORE_MS = 20 * 60 * 60 * 1000

type Endpoint = DemoEndpoint & { id: string; told: number }

/**
 * Endpoints with a log, as if receivers had answered: nothing leaves this machine, now or later,
 * because all deliveries are over.
 */
export async function seedWebhooks(container: MedusaContainer) {
  const webhooks = webhooksOf(container)
  const endpoints: Endpoint[] = []
  for (const demo of DEMO_ENDPOINTS) {
    if (await find(container, "webhook_endpoint", { url: demo.url })) return
    endpoints.push({ ...demo, id: await addEndpoint(container, demo), told: 0 })
  }
  const now = Date.now()
  const happened = await whatHappened(container, now)
  for (const [index, one] of happened.entries()) {
    const before = (REST_BEFORE_MS * (happened.length - index)) / happened.length
    const at = new Date(now - (index ? before : FIRST_BEFORE_MS))
    await webhooks.recordHappenings(await freeze(container, [one], at), at)
    for (const endpoint of endpoints) await settle(container, endpoint, at)
  }
  await pause(container, endpoints)
}

const webhooksOf = (container: MedusaContainer) =>
  container.resolve<WebhookModuleService>(WEBHOOK_MODULE)

/** By the service itself: the workflow would ask the name servers. */
async function addEndpoint(container: MedusaContainer, demo: DemoEndpoint): Promise<string> {
  const { url, description, event_types, payload } = demo
  const fields = { url, description, event_types, payload, api_version: API_VERSION }
  const seller_id = await ownerOf(container, demo)
  return (await webhooksOf(container).addEndpoint({ ...fields, seller_id })).id
}

async function ownerOf(container: MedusaContainer, { handle }: DemoEndpoint) {
  if (!handle) return null
  const store = await find(container, "seller", { handle })
  if (!store) throw new Error(`The demo has no store ${handle}`)
  return store.id
}

const byTime = (a: Occurrence, b: Occurrence) => +a.occurred_at - +b.occurred_at

async function whatHappened(container: MedusaContainer, now: number) {
  const window = { since: new Date(now - EVENT_DAYS * DAY_MS), until: new Date(now) }
  const found = []
  for (const source of [orderSource, sellerOrderSource, payoutSource]) {
    const some = (await source.missed(container, window)).sort(byTime)
    found.push(...some.slice(-EVENTS_OF_A_KIND))
  }
  return found.sort(byTime)
}

/** Has all of an endpoint's attempts answered as the demo wants, until nothing waits. */
async function settle(container: MedusaContainer, endpoint: Endpoint, first: Date) {
  const webhooks = webhooksOf(container)
  let at = first
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const turn = await webhooks.claimTurn(endpoint.id, 1, at)
    if (!turn) return
    if (!attempt) endpoint.told += 1
    const [delivery] = turn.deliveries
    const { status, excerpt, duration_ms } = endpoint.answer(endpoint.told, delivery.attempts)
    const outcome = { endpoint_id: endpoint.id, delivery, at, duration_ms, chance: 0 }
    const answered = { status, excerpt, retry_after_ms: undefined }
    await webhooks.markAttempts([{ ...outcome, ...answered }], at)
    at = (await webhooks.retrieveWebhookDelivery(delivery.delivery_id)).next_attempt_at
  }
}

async function pause(container: MedusaContainer, endpoints: Endpoint[]) {
  const webhooks = webhooksOf(container)
  for (const endpoint of endpoints) {
    if (!endpoint.is_paused) continue
    const own = { id: endpoint.id, seller_id: await ownerOf(container, endpoint) }
    await webhooks.disableEndpoint(own, new Date())
  }
}
