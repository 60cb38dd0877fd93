import { MedusaContainer } from "@medusajs/framework/types"
import { SuiteOptions } from "@medusajs/test-utils"
import { EndpointFields, WithSecret } from "../../../src/modules/webhook/endpoints"
import type { Told } from "../../../src/modules/webhook/outcomes"
import type { Recording } from "../../../src/modules/webhook/recording"
import WebhookModuleService from "../../../src/modules/webhook/service"
import { sendDeliveries, SendingOptions } from "../../../src/workflows/webhook/send-deliveries"
import { aWebhookReceiver, WebhookReceiver } from "../../helpers/webhook-receiver"
import { aHappening, webhookModule } from "./webhook-module"

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
/** Of a request, so that nobody waits long for a receiver that says nothing. */
const TIMEOUT_MS = 500

type Given = SuiteOptions<WebhookModuleService> & { world: World }
export type World = ReturnType<typeof worldOf>

/** The module with the dispatcher, a receiver on this machine, and a clock that stands still. */
export const sendingModule = (testSuite: (given: Given) => void) =>
  webhookModule((options) => {
    const world = worldOf(options.service)
    beforeAll(async () => {
      world.receiver = await aWebhookReceiver()
    })
    beforeEach(() => {
      world.receiver.reset()
      world.told.length = 0
      world.now = new Date()
    })
    afterAll(() => world.receiver.close())
    testSuite({ ...options, world })
  })

function worldOf(service: WebhookModuleService) {
  // The dispatcher resolves the module by its name, and nothing else unless owners are to be told.
  const container = { resolve: () => service } as unknown as MedusaContainer
  const told: Told[] = []
  // The receiver is there before any test.
  const world = { now: new Date() } as { now: Date; receiver: WebhookReceiver }
  return Object.assign(world, {
    /** Whose owners are to be told of something. */
    told,
    later: (ms: number): Date => new Date(world.now.getTime() + ms),
    send: (at: Date = world.now, more: SendingOptions = {}): Promise<void> =>
      sendDeliveries(container, {
        ...{ clock: { now: () => at, chance: () => 0.5 }, timeout_ms: TIMEOUT_MS },
        announce: async (some) => told.push(some),
        ...more,
      }),
    /** The same by the clock on the wall. */
    sendNow: (): Promise<void> =>
      sendDeliveries(container, {
        timeout_ms: TIMEOUT_MS,
        announce: async (some) => told.push(some),
      }),
    add: async (
      fields: Partial<EndpointFields> = {},
      seller_id: string | null = null
    ): Promise<WithSecret> =>
      await service.addEndpoint({
        ...{ url: world.receiver.url, event_types: ["*"], api_version: "2026-11-22" as const },
        ...{ payload: "snapshot" as const, seller_id, ...fields },
      }),
    happen: async (count = 1, given: Parameters<typeof aHappening>[1] = {}): Promise<Recording> =>
      await service.recordHappenings(
        Array.from({ length: count }, (_, i) =>
          aHappening(`${world.now.getTime()}:${given.order}:${i}`, given)
        ),
        world.now
      ),
    deliveries: (endpoint_id?: string) =>
      service.listWebhookDeliveries(endpoint_id ? { endpoint_id } : {}, {
        ...{ order: { id: "ASC" as const }, take: 1_000 },
      }),
    endpoint: (id: string) => service.retrieveWebhookEndpoint(id),
  })
}
