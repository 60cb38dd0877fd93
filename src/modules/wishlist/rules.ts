import { MedusaError } from "@medusajs/framework/utils"

/** A customer's. */
export const WISHLISTS_MAX = 50
/** Of one list. */
export const WISHES_MAX = 200
export const NAME_LENGTH_MAX = 80
export const NOTE_LENGTH_MAX = 500

export const ALERT_KINDS = ["back_in_stock", "price_drop"] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

const HOUR_MS = 60 * 60 * 1000
/** Stock that comes and goes is told of once in this time. */
export const ALERT_PAUSE_MS = 24 * HOUR_MS
/** What is cheaper by less is no news. */
export const PRICE_DROP_PERCENT_MIN = 5
/** Alerts are kept as long as somebody may ask why they were told. */
export const ALERT_KEPT_DAYS = 90

/** What of an article is seen at a moment. Price in minor units; null when it is not for sale. */
export type Sight = { price: number | null; is_available: boolean }

export const isBackInStock = (before: Sight, now: Sight): boolean =>
  !before.is_available && now.is_available

export const noSuchList = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Wishlist with id '${id}' was not found`)

export const noSuchItem = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Wishlist item with id '${id}' was not found`)

export const tooMany = (what: string, most: number) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${what} has ${most} already; more are not accepted`
  )

export const taken = (message: string) =>
  new MedusaError(MedusaError.Types.DUPLICATE_ERROR, message)
