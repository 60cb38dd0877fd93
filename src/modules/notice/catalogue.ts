import { CUSTOMER_NOTICES } from "./customer-notices"
import { MERCHANT_NOTICES } from "./merchant-notices"
import { SELLER_NOTICES } from "./seller-notices"

/**
 * Where a person can be told something. `inbox` is read in a storefront or the seller's surface,
 * `feed` is the bell of the dashboard; both are ours alone and never fail. The others are carried
 * by providers.
 */
export const CHANNELS = ["inbox", "feed", "email", "telegram", "sms"] as const
export type Channel = (typeof CHANNELS)[number]

export const AUDIENCES = ["customer", "seller", "merchant"] as const
export type Audience = (typeof AUDIENCES)[number]

/** Groups of the preferences page. */
export const NOTICE_GROUPS = [
  "account",
  "order",
  "auction",
  "store",
  "product",
  "stock",
  "money",
  "conduct",
  "support",
  "report",
] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

/**
 * Who is told. `guest` has no account and is known by an e-mail address or a phone number, `user`
 * is somebody who signs in to the dashboard, `seller` is a store as a whole (its chat), `merchant`
 * is the marketplace's own staff as a whole (its bell and its chat).
 */
export const RECIPIENT_TYPES = ["customer", "guest", "user", "seller", "merchant"] as const
export type RecipientType = (typeof RECIPIENT_TYPES)[number]

/** How a kind of recipient can be reached with a notice for an audience. */
export const CHANNELS_OF: Record<Audience, Partial<Record<RecipientType, readonly Channel[]>>> = {
  customer: { customer: ["inbox", "email", "sms"], guest: ["email", "sms"] },
  seller: { user: ["inbox", "feed", "email"], seller: ["telegram"], guest: ["email"] },
  merchant: { user: ["email"], merchant: ["feed", "telegram"], guest: ["email"] },
}

/**
 * How many mails are made of many notices. Within `minutes` a person gets one message per subject
 * (an auction, a store): `latest` keeps the newest facts, `list` gathers all.
 */
export type Digest = { minutes: number; merge: "latest" | "list" }

export type NoticeDefinition = {
  audience: Audience
  group: NoticeGroup
  /** On unless the person switches it off. */
  channels: readonly Channel[]
  /** Off unless the person switches it on. */
  optional?: readonly Channel[]
  /** Ignores opt-out, quiet hours and digests: without it a person loses money or an account. */
  is_critical?: true
  digest?: Digest
}

/** Everything that Souk tells anybody. Words and facts of each are in `messages/` and `facts.ts`. */
export const NOTICES = { ...CUSTOMER_NOTICES, ...SELLER_NOTICES, ...MERCHANT_NOTICES }

export type NoticeKey = keyof typeof NOTICES
export const NOTICE_KEYS = Object.keys(NOTICES) as NoticeKey[]

/** Not by `in`, which knows "constructor" as well. */
export const isNoticeKey = (text: string): text is NoticeKey =>
  NOTICE_KEYS.some((key) => key === text)
