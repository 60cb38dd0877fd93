import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { Channel } from "./catalogue"
import Notice from "./models/notice"
import NoticeBrand from "./models/notice-brand"
import NoticeChannel from "./models/notice-channel"
import NoticeChoice from "./models/notice-choice"
import NoticeDigestEvent from "./models/notice-digest-event"
import NoticeMessage from "./models/notice-message"
import NoticeSetting from "./models/notice-setting"
import NoticeWatermark from "./models/notice-watermark"
import TelegramChat from "./models/telegram-chat"

export type NoticeRow = InferTypeOf<typeof Notice>
export type NoticeMessageRow = InferTypeOf<typeof NoticeMessage>
export type NoticeBrandRow = InferTypeOf<typeof NoticeBrand>
export type NoticeSettingRow = InferTypeOf<typeof NoticeSetting>
export type TelegramChatRow = InferTypeOf<typeof TelegramChat>

export type NoticeOptions = {
  /** Seals the secrets of messages and signs the links that switch notices off. */
  secrets_key: string
  public_url: string
  storefront_url: string
  locale: string
  time_zone: string
  /** Those that something carries; for others no messages are written. */
  channels: Channel[]
  /** The merchant's chat in Telegram. */
  merchant_chat_id: string | null
  /** The bot, if there is one. */
  telegram: { token: string; api_url: string; timeout_ms: number } | null
}

export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!

/**
 * The tables of the domain. The service is a chain of classes, one for each thing it knows:
 * storage → brands → choices → preferences → digests → outbox → dispatch → inbox → desk → chats →
 * forgetting → watermarks.
 */
export class NoticeStorage extends MedusaService({
  Notice,
  NoticeMessage,
  NoticeDigestEvent,
  NoticeChoice,
  NoticeSetting,
  NoticeBrand,
  NoticeChannel,
  NoticeWatermark,
  TelegramChat,
}) {
  readonly options: NoticeOptions

  constructor(dependencies: object, options: NoticeOptions) {
    super(dependencies, options)
    this.options = options
  }
}
