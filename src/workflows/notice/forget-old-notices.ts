import { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../modules/notice"
import { DAY_MS, INBOX_DAYS, MESSAGE_DAYS, PRUNE_BATCH } from "../../modules/notice/rules"
import NoticeModuleService from "../../modules/notice/service"
import { RESOURCE_TYPE } from "./write-message"

/** Of one run and table; what is left is forgotten the next night. */
const BATCHES_MAX = 200

/** How long the platform's own rows about our messages stay: the bell shows them, else nobody. */
const PLATFORM_DAYS = [
  { channels: ["email", "telegram", "sms"], days: MESSAGE_DAYS },
  { channels: ["feed"], days: INBOX_DAYS },
]

type Platform = INotificationModuleService & {
  deleteNotifications: (ids: string[]) => Promise<void>
}

/** Deletes what is too old to be kept, here and in the platform's list of notifications. */
export async function forgetOldNotices(container: MedusaContainer, now: Date): Promise<void> {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  await inBatches(() => notices.forgetOld(now))
  for (const { channels, days } of PLATFORM_DAYS) {
    await inBatches(() => forgetNotifications(container, channels, days, now))
  }
}

async function forgetNotifications(
  container: MedusaContainer,
  channel: string[],
  days: number,
  now: Date
): Promise<boolean> {
  const created_at = { $lt: new Date(now.getTime() - days * DAY_MS).toISOString() }
  // The module has the methods of all modules; its interface names those for callers of other kinds.
  const platform = container.resolve<Platform>(Modules.NOTIFICATION)
  const old = await platform.listNotifications(
    { channel, resource_type: RESOURCE_TYPE, created_at },
    { select: ["id"], take: PRUNE_BATCH }
  )
  if (old.length) await platform.deleteNotifications(old.map(({ id }) => id))
  return old.length === PRUNE_BATCH
}

async function inBatches(forget: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < BATCHES_MAX; i++) if (!(await forget())) return
}
