import { resolve } from "node:path"
import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { initModules } from "@medusajs/test-utils"
import { NOTICE_MODULE } from "../../src/modules/notice"
import type { NoticeOptions } from "../../src/modules/notice/storage"
import { sendMessages } from "../../src/workflows/notice/send-messages"

export type SendingSettings = { database_url: string; smtp_url: string; notices: NoticeOptions }

/** Long enough to be killed in. */
const TIMEOUT_MS = 60_000

/** A process of the application as far as mails need one: two modules, and the dispatcher. */
async function run({ database_url, smtp_url, notices }: SendingSettings) {
  const { medusaApp } = await initModules({
    databaseConfig: { clientUrl: database_url, schema: "public" },
    modulesConfig: {
      [NOTICE_MODULE]: {
        resolve: resolve("src/modules/notice"),
        options: { ...notices, channels: ["email"] },
      },
      [Modules.NOTIFICATION]: {
        resolve: "@medusajs/medusa/notification",
        options: {
          providers: [
            {
              resolve: resolve("src/providers/email"),
              id: "email",
              options: {
                ...{ channels: ["email"], from: "Souk <souk@example.com>", smtp_url },
                timeout_ms: TIMEOUT_MS,
              },
            },
          ],
        },
      },
    },
  })
  // The dispatcher resolves modules by their names, and nothing else.
  await sendMessages({ resolve: (name: string) => medusaApp.modules[name] } as MedusaContainer)
  process.exit(0)
}

void run(JSON.parse(process.argv[2]))
