import { queryKeys } from "../lib/query-keys"

export const NOTICE_CHANNELS = ["inbox", "feed", "email", "telegram", "sms"] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]
/** Those that the outbox sends; an inbox needs no sending. */
export const SENT_CHANNELS = ["email", "telegram", "sms", "feed"] as const
export const NOTICE_AUDIENCES = ["customer", "seller", "merchant"] as const
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number]
export const NOTICE_GROUPS = [
  ...(["account", "order", "auction", "store"] as const),
  ...(["product", "stock", "money", "conduct", "support", "report"] as const),
] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]
/** Languages that notices are written in. */
export const NOTICE_LOCALES = ["en"] as const

/** A person's own choice, or one for all of the store or of the staff. */
export type ChoiceScope = "own" | "common"
export type ChannelChoice = { channel: NoticeChannel; is_on: boolean; is_locked: boolean }
export type NoticePreference = {
  key: string
  group: NoticeGroup
  is_critical: boolean
  channels: ChannelChoice[]
}
export type NoticeSetting = {
  locale: string
  time_zone: string
  /** Minutes since midnight; both are null without quiet hours. */
  quiet_from: number | null
  quiet_to: number | null
}
export type Preferences = NoticeSetting & {
  notices: NoticePreference[]
  common_notices: NoticePreference[]
}

export const noticeKeys = queryKeys("notice")
