import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../../modules/notice"
import NoticeModuleService from "../../modules/notice/service"
import { linkTelegramChatsWorkflow } from "../../workflows/notice/chats/link-telegram-chats"

const INTERVAL_MS = 5_000

/**
 * Looks for chats that want to be linked to a store, as long as somebody may come with a start code.
 * Of several processes one reads at a time.
 */
export default async function readTelegramUpdates(container: MedusaContainer) {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const now = new Date()
  if (!notices.options.telegram || !(await notices.areChatsAwaited(now))) return
  await linkTelegramChatsWorkflow(container).run({ input: { now } })
}

export const config = {
  name: "read-telegram-updates",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" as const },
}
