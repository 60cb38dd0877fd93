import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import { HAPPENINGS_MAX } from "../../modules/webhook/rules"
import WebhookModuleService from "../../modules/webhook/service"
import { errorText } from "./error-text"
import { freeze } from "./freeze"
import { recordHappeningsWorkflow } from "./record-happenings"
import { Occurrence } from "./sources/source"

/** Records what is not known yet, in the order in which it happened. */
export async function record(
  container: MedusaContainer,
  occurrences: Occurrence[],
  now: Date
): Promise<void> {
  const inOrder = [...occurrences].sort((a, b) => +a.occurred_at - +b.occurred_at)
  for (let i = 0; i < inOrder.length; i += HAPPENINGS_MAX) {
    await recordSome(container, inOrder.slice(i, i + HAPPENINGS_MAX), now)
  }
}

async function recordSome(container: MedusaContainer, some: Occurrence[], now: Date) {
  const unknown = await withoutKnown(container, some)
  if (!unknown.length) return
  try {
    await recordAll(container, unknown, now)
  } catch (error) {
    if (unknown.length === 1) throw error
    await recordEach(container, unknown, now)
  }
}

/** One that cannot be recorded must not keep the others waiting. */
async function recordEach(container: MedusaContainer, unknown: Occurrence[], now: Date) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const one of unknown) {
    try {
      await recordAll(container, [one], now)
    } catch (error) {
      logger.error(`Nobody could be told of ${one.event_key}: ${errorText(error)}`)
    }
  }
}

/** A search finds the same again and again; to read and to freeze it once is enough. */
async function withoutKnown(container: MedusaContainer, some: Occurrence[]) {
  const known = new Set(
    await container
      .resolve<WebhookModuleService>(WEBHOOK_MODULE)
      .knownKeys(some.map(({ event_key }) => event_key))
  )
  return some.filter(({ event_key }) => !known.has(event_key))
}

async function recordAll(container: MedusaContainer, unknown: Occurrence[], now: Date) {
  const happenings = await freeze(container, unknown, now)
  if (!happenings.length) return
  // Consumers read on by the moment of recording, so it must be this one and not that of hearing.
  const recorded_at = new Date().toISOString()
  await recordHappeningsWorkflow(container).run({ input: { happenings, now: recorded_at } })
}
