import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import { envelopeOf } from "../../modules/webhook/envelope"
import { EventFilter } from "../../modules/webhook/reading"
import WebhookModuleService from "../../modules/webhook/service"
import type { WebhookEventRow } from "../../modules/webhook/storage"

const webhooksOf = (container: MedusaContainer) =>
  container.resolve<WebhookModuleService>(WEBHOOK_MODULE)

/** The very text that a webhook carries, as an object. */
const envelopeIn = (row: WebhookEventRow): object => {
  const occurred_at = new Date(row.occurred_at).toISOString()
  return JSON.parse(envelopeOf({ ...row, occurred_at }, "snapshot"))
}

type Page = EventFilter & { limit: number; now: Date }

/**
 * What follows the event that a consumer knows, and after which it goes on next time: the same one
 * as long as there is nothing new.
 *
 * @throws MedusaError not_found when the audience has no such event, or not any more
 */
export async function readEvents(container: MedusaContainer, { limit, now, ...filter }: Page) {
  const { after, seller_id } = filter
  if (after) await findEvent(container, after, seller_id)
  const rows = await webhooksOf(container).readOn(filter, { limit, now })
  return {
    webhook_events: rows.map(envelopeIn),
    next_after: rows.at(-1)?.id ?? after ?? null,
    limit,
  }
}

/** @throws MedusaError not_found for another audience's */
export async function readEvent(container: MedusaContainer, id: string, seller_id: string | null) {
  return envelopeIn(await findEvent(container, id, seller_id))
}

async function findEvent(container: MedusaContainer, id: string, seller_id: string | null) {
  const [found] = await webhooksOf(container).listWebhookEvents({ id, seller_id }, { take: 1 })
  if (found) return found
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Webhook event ${id} was not found`)
}
