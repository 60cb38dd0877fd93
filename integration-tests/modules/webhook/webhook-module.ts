import { resolve } from "node:path"
import { moduleIntegrationTestRunner, SuiteOptions } from "@medusajs/test-utils"
import { WEBHOOK_MODULE } from "../../../src/modules/webhook"
import WebhookModuleService from "../../../src/modules/webhook/service"
import type { Happening } from "../../../src/modules/webhook/recording"

export const SECRETS_KEY = "a key of tests that is long enough"

/** The module on its own, with the real tables. */
export const webhookModule = (testSuite: (given: SuiteOptions<WebhookModuleService>) => void) =>
  moduleIntegrationTestRunner<WebhookModuleService>({
    moduleName: WEBHOOK_MODULE,
    resolve: resolve("src/modules/webhook"),
    pathToMigrations: resolve("src/modules/webhook/migrations"),
    moduleOptions: { secrets_key: SECRETS_KEY, plain_http: true, local_receivers: true },
    testSuite,
  })

/** Something that happened to an order, told to the merchant unless another audience is given. */
export const aHappening = (
  id: string,
  { type = "order.placed", order = "order_1", audiences = [null] as (string | null)[] } = {}
): Happening => ({
  ...{ type, event_key: `${type}:${id}` },
  resource: { type: "order", id: order },
  occurred_at: new Date("2026-11-22T11:59:00Z"),
  audiences: audiences.map((seller_id) => ({ seller_id, data: { id: order, for: seller_id } })),
})
