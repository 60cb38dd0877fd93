import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { LookupFunction } from "node:net"
import { gather } from "../../lib/gather"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import type { Outcome, Told } from "../../modules/webhook/outcomes"
import WebhookModuleService from "../../modules/webhook/service"
import { guardedAgents } from "../../modules/webhook/targets/agents"
import { announceEndpointsWorkflow } from "./announce-endpoints"
import { Dispatcher } from "./dispatcher"
import { Clock, Sender } from "./take-turn"

/** What came of attempts is written down for all endpoints together, this often. */
const MARKS = { wait_ms: 20, items_max: 128 }
const REAL: Clock = { now: () => new Date(), chance: Math.random }

export type SendingOptions = {
  clock?: Clock
  lookup?: LookupFunction
  timeout_ms?: number
  /** Who owns these endpoints is to be told. */
  announce?: (told: Told) => Promise<unknown>
}

/**
 * Sends all that is due, and ends when nothing is left that can be sent now. Not a workflow for each
 * delivery, which would cost more than the delivery; its place is taken by the row's status, from
 * which any other process goes on.
 */
export async function sendDeliveries(
  container: MedusaContainer,
  options: SendingOptions = {}
): Promise<void> {
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const { clock = REAL } = options
  const failures: unknown[] = []
  const dispatcher = new Dispatcher(senderIn(container, options), {
    is_lasting: false,
    complain: (error) => failures.push(error),
  })
  await webhooks.reclaimLeftBehind(clock.now())
  await dispatcher.wake()
  await dispatcher.settle()
  if (failures.length) throw failures[0]
}

/** Each application has one dispatcher, which lasts as long as it. */
const dispatchers = new WeakMap<WebhookModuleService, Dispatcher>()

/** Sees to it that what is due is sent, and waits for nobody's server. */
export async function beginSending(container: MedusaContainer): Promise<void> {
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const dispatcher = dispatchers.get(webhooks) ?? lastingDispatcher(container)
  dispatchers.set(webhooks, dispatcher)
  await dispatcher.wake()
}

/** The same, with what processes left behind that ended without a word. */
export async function findDeliveries(container: MedusaContainer): Promise<void> {
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  await webhooks.reclaimLeftBehind(new Date())
  await beginSending(container)
}

function lastingDispatcher(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const complain = (error: unknown) =>
    logger.error(`Webhooks could not be sent; the job tries again: ${error}`)
  return new Dispatcher(senderIn(container), { is_lasting: true, complain })
}

const announcing = (container: MedusaContainer) => (input: Told) =>
  announceEndpointsWorkflow(container).run({ input })

function senderIn(container: MedusaContainer, options: SendingOptions = {}): Sender {
  const { clock = REAL, lookup, timeout_ms, announce = announcing(container) } = options
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  const rules = webhooks.options
  const road = { agents: guardedAgents(rules, lookup), rules, timeout_ms }
  const mark = gather(async (outcomes: Outcome[]) => {
    const told = await webhooks.markAttempts(outcomes, clock.now())
    if (told.disabled_ids.length || told.warned_ids.length) await announce(told)
  }, MARKS)
  return { webhooks, road, clock, mark: (outcome) => mark(outcome, undefined) }
}
