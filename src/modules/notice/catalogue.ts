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

const define = <Key extends string>(notices: Record<Key, NoticeDefinition>) => notices

/** Everything that Souk tells anybody. Words and facts of each are in `messages/` and `facts.ts`. */
export const NOTICES = define({
  sign_in_code: {
    audience: "customer",
    group: "account",
    channels: ["email", "sms"],
    is_critical: true,
  },
  password_reset: {
    audience: "customer",
    group: "account",
    channels: ["email"],
    is_critical: true,
  },
  password_dropped: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  new_sign_in: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  contact_changed: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email", "sms"],
    is_critical: true,
  },
  business_profile_verified: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email"],
  },
  business_profile_rejected: {
    audience: "customer",
    group: "account",
    channels: ["inbox", "email"],
  },

  order_placed: {
    audience: "customer",
    group: "order",
    channels: ["inbox", "email"],
    optional: ["sms"],
  },
  order_paid: { audience: "customer", group: "order", channels: ["inbox", "email"] },
  order_shipped: {
    audience: "customer",
    group: "order",
    channels: ["inbox", "email"],
    optional: ["sms"],
  },
  order_delivered: { audience: "customer", group: "order", channels: ["inbox", "email"] },
  order_cancelled: {
    audience: "customer",
    group: "order",
    channels: ["inbox", "email"],
    optional: ["sms"],
  },
  order_refunded: { audience: "customer", group: "order", channels: ["inbox", "email"] },

  auction_outbid: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    digest: { minutes: 5, merge: "latest" },
  },
  auction_leading: {
    audience: "customer",
    group: "auction",
    channels: ["inbox"],
    optional: ["email"],
  },
  auction_won: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    optional: ["sms"],
    is_critical: true,
  },
  auction_lost: { audience: "customer", group: "auction", channels: ["inbox", "email"] },
  auction_payment_reminder: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    optional: ["sms"],
    is_critical: true,
  },
  auction_defaulted: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  auction_second_chance: {
    audience: "customer",
    group: "auction",
    channels: ["inbox", "email"],
    optional: ["sms"],
  },
  auction_cancelled: { audience: "customer", group: "auction", channels: ["inbox", "email"] },

  violation_recorded: {
    audience: "customer",
    group: "conduct",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  violation_appeal_answered: {
    audience: "customer",
    group: "conduct",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  customer_restricted: {
    audience: "customer",
    group: "conduct",
    channels: ["inbox", "email"],
    is_critical: true,
  },
  customer_restriction_lifted: {
    audience: "customer",
    group: "conduct",
    channels: ["inbox", "email"],
  },

  store_sign_in: {
    audience: "seller",
    group: "account",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  store_password_reset: {
    audience: "seller",
    group: "account",
    channels: ["email"],
    is_critical: true,
  },
  member_invited: { audience: "seller", group: "account", channels: ["email"], is_critical: true },
  application_received: { audience: "seller", group: "store", channels: ["email"] },
  application_approved: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  application_rejected: {
    audience: "seller",
    group: "store",
    channels: ["email"],
    is_critical: true,
  },
  store_suspended: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  store_reactivated: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  store_closed: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
    is_critical: true,
  },
  store_verified: { audience: "seller", group: "store", channels: ["inbox", "feed", "email"] },
  store_verification_rejected: {
    audience: "seller",
    group: "store",
    channels: ["inbox", "feed", "email"],
  },

  store_order_placed: {
    audience: "seller",
    group: "order",
    channels: ["inbox", "feed", "email", "telegram"],
  },
  store_order_paid: {
    audience: "seller",
    group: "order",
    channels: ["inbox", "feed", "telegram"],
    optional: ["email"],
  },
  store_order_cancelled: {
    audience: "seller",
    group: "order",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_auction_ended: {
    audience: "seller",
    group: "auction",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  store_auction_paid: {
    audience: "seller",
    group: "auction",
    channels: ["inbox", "feed"],
    optional: ["email", "telegram"],
  },
  store_auction_defaulted: {
    audience: "seller",
    group: "auction",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  product_approved: { audience: "seller", group: "product", channels: ["inbox", "feed", "email"] },
  product_rejected: { audience: "seller", group: "product", channels: ["inbox", "feed", "email"] },
  stock_low: {
    audience: "seller",
    group: "stock",
    channels: ["inbox", "feed", "email", "telegram"],
    digest: { minutes: 15, merge: "list" },
  },
  payout_paid: {
    audience: "seller",
    group: "money",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  payout_failed: {
    audience: "seller",
    group: "money",
    channels: ["inbox", "feed", "email"],
    optional: ["telegram"],
  },
  refund_decided: {
    audience: "seller",
    group: "money",
    channels: ["inbox", "feed"],
    optional: ["email"],
  },

  staff_sign_in: { audience: "merchant", group: "account", channels: ["email"], is_critical: true },
  staff_password_reset: {
    audience: "merchant",
    group: "account",
    channels: ["email"],
    is_critical: true,
  },
  staff_invited: { audience: "merchant", group: "account", channels: ["email"], is_critical: true },
  merchant_order_placed: {
    audience: "merchant",
    group: "order",
    channels: ["telegram"],
    optional: ["feed", "email"],
  },
  merchant_order_paid: {
    audience: "merchant",
    group: "order",
    channels: ["telegram"],
    optional: ["feed", "email"],
  },
  merchant_application: {
    audience: "merchant",
    group: "store",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_verification: {
    audience: "merchant",
    group: "store",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_product_proposed: {
    audience: "merchant",
    group: "product",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_business_profile: {
    audience: "merchant",
    group: "store",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_stock_low: {
    audience: "merchant",
    group: "stock",
    channels: ["telegram"],
    optional: ["feed", "email"],
    digest: { minutes: 15, merge: "list" },
  },
  merchant_refund_requested: {
    audience: "merchant",
    group: "money",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_payout_failed: {
    audience: "merchant",
    group: "money",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_payment_unmatched: {
    audience: "merchant",
    group: "money",
    channels: ["feed", "telegram"],
    optional: ["email"],
  },
  merchant_ledger_differs: {
    audience: "merchant",
    group: "money",
    channels: ["feed", "telegram"],
    optional: ["email"],
  },
  merchant_violation_appealed: {
    audience: "merchant",
    group: "conduct",
    channels: ["feed"],
    optional: ["email", "telegram"],
  },
  merchant_messages_dead: { audience: "merchant", group: "account", channels: ["feed"] },
})

export type NoticeKey = keyof typeof NOTICES
export const NOTICE_KEYS = Object.keys(NOTICES) as NoticeKey[]

/** Not by `in`, which knows "constructor" as well. */
export const isNoticeKey = (text: string): text is NoticeKey =>
  NOTICE_KEYS.some((key) => key === text)
