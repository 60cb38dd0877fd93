import { resolve } from "node:path"
import { MedusaContainer } from "@medusajs/framework/types"
import { initModules } from "@medusajs/test-utils"
import { WEBHOOK_MODULE } from "../../src/modules/webhook"
import type { WebhookOptions } from "../../src/modules/webhook/storage"
import { sendDeliveries } from "../../src/workflows/webhook/send-deliveries"

export type WebhookSettings = { database_url: string; webhooks: WebhookOptions }

/** A process of the application as far as webhooks need one: their module, and the dispatcher. */
async function run({ database_url, webhooks }: WebhookSettings) {
  const { medusaApp } = await initModules({
    databaseConfig: { clientUrl: database_url, schema: "public" },
    modulesConfig: {
      [WEBHOOK_MODULE]: { resolve: resolve("src/modules/webhook"), options: webhooks },
    },
  })
  const service = medusaApp.modules[WEBHOOK_MODULE]
  // The dispatcher resolves modules by their names, and nothing else.
  const container = { resolve: () => service } as unknown as MedusaContainer
  await sendDeliveries(container, { announce: async () => undefined })
  process.exit(0)
}

void run(JSON.parse(process.argv[2]))
