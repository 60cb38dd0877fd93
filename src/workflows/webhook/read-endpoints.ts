import { MedusaContainer } from "@medusajs/framework/types"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import type { Day, LastAnswer } from "../../modules/webhook/desk"
import type { OwnEndpoint } from "../../modules/webhook/endpoints"
import { ENDPOINTS_MAX } from "../../modules/webhook/rules"
import WebhookModuleService from "../../modules/webhook/service"
import type { WebhookEndpointRow } from "../../modules/webhook/storage"

/** What its owner reads of an endpoint: neither its secrets nor the values of its headers. */
export type EndpointView = ReturnType<typeof openFields> & {
  last_24_hours: Day
  last_answer: LastAnswer | null
}

/** All endpoints of an owner, the newest first: they are few. */
export async function readEndpoints(
  container: MedusaContainer,
  seller_id: string | null,
  now: Date
): Promise<EndpointView[]> {
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const order = { created_at: "DESC" as const, id: "DESC" as const }
  const rows = await webhooks.listWebhookEndpoints({ seller_id }, { order, take: ENDPOINTS_MAX })
  return await viewed(webhooks, rows, now)
}

/** @throws MedusaError not_found, also for somebody else's */
export async function readEndpoint(
  container: MedusaContainer,
  own: OwnEndpoint,
  now: Date
): Promise<EndpointView> {
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const [view] = await viewed(webhooks, [await webhooks.endpointOf(own)], now)
  return view
}

async function viewed(webhooks: WebhookModuleService, rows: WebhookEndpointRow[], now: Date) {
  const ids = rows.map(({ id }) => id)
  const days = await webhooks.lastDayOf(ids, now)
  const answers = await webhooks.lastAnswersOf(ids)
  return rows.map((row) => ({
    ...openFields(row),
    last_24_hours: days.get(row.id)!,
    last_answer: answers.get(row.id) ?? null,
  }))
}

const openFields = (row: WebhookEndpointRow) => ({
  ...{ id: row.id, url: row.url, description: row.description, event_types: row.event_types },
  ...{ api_version: row.api_version, payload: row.payload, header_names: row.header_names },
  ...{ rate_per_second: row.rate_per_second, status: row.status },
  ...{ disabled_reason: row.disabled_reason, disabled_at: row.disabled_at },
  ...{ failing_since: row.failing_since, warned_at: row.warned_at, secret_hint: row.secret_hint },
  previous_secret_expires_at: row.previous_secret_expires_at,
  ...{ created_at: row.created_at, updated_at: row.updated_at },
})
