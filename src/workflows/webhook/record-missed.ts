import { MedusaContainer } from "@medusajs/framework/types"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import { EVENT_DAYS, DAY_MS } from "../../modules/webhook/rules"
import WebhookModuleService from "../../modules/webhook/service"
import { record } from "./record"
import { Source } from "./sources/source"

/** What is this young may still be on its way as an event. */
const SETTLING_MS = 60_000
/** Searched once more each time: a row can carry a time from before its commit. */
export const OVERLAP_MS = 10 * 60_000
/** As long as events are kept: what is older would be forgotten at once. */
const LOOK_BACK_MS_MAX = EVENT_DAYS * DAY_MS

/**
 * Records what happened since the last search and was not recorded: its event was lost. A source's
 * first search only marks where it begins.
 */
export async function recordMissed(
  container: MedusaContainer,
  source: Source,
  now: Date
): Promise<void> {
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const until = new Date(now.getTime() - SETTLING_MS)
  const searched = await webhooks.searchedUntil(source.name)
  if (searched) {
    const oldest = now.getTime() - LOOK_BACK_MS_MAX
    const since = new Date(Math.max(searched.getTime() - OVERLAP_MS, oldest))
    await record(container, await source.missed(container, { since, until }), now)
  }
  await webhooks.moveWatermark(source.name, until)
}
