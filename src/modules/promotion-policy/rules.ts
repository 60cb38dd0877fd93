import { MedusaError } from "@medusajs/framework/utils"

/** Who bears the discount: whoever sells the line, the merchant, or both in parts. */
export const BEARERS = ["seller", "merchant", "shared"] as const
export type Bearer = (typeof BEARERS)[number]

/** Parts of the whole: 10,000 of 10,000 are all of it. */
export const SHARE_BP_MAX = 10_000
/** The most discount that can be named, in minor units. */
export const MAXIMUM_MINOR_MAX = 1_000_000_000_000
/** A promotion names its most discount in so many currencies. */
export const MAXIMUMS_MAX = 50
/** Promotions that a seller has at a time; deleted ones do not count. */
export const PROMOTIONS_PER_SELLER_MAX = 200
export const USAGE_LIMIT_MAX = 1_000_000
export const CODE_LENGTH_MIN = 3
export const CODE_LENGTH_MAX = 40
export const PERCENT_MAX = 100
export const PERCENT_DECIMALS = 2

export const PROMOTION_KINDS = ["percentage", "fixed"] as const
export type PromotionKind = (typeof PROMOTION_KINDS)[number]
export const PROMOTION_TARGETS = ["items", "shipping"] as const
export type PromotionTarget = (typeof PROMOTION_TARGETS)[number]

/** A most discount in whole minor units. */
export type Maximum = { currency_code: string; amount: number }
export type Bearing = { bearer: Bearer; merchant_share_bp: number }

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/**
 * Who bears, and how much of it the merchant: the share follows from `seller` and `merchant`, and
 * must be named for `shared`.
 *
 * @throws MedusaError invalid_data that says which shares go with the bearer
 */
export function bearingOf(bearer: Bearer, merchant_share_bp?: number): Bearing {
  if (bearer !== "shared") {
    const own = bearer === "merchant" ? SHARE_BP_MAX : 0
    if (merchant_share_bp !== undefined && merchant_share_bp !== own) {
      refuse(`Borne by the ${bearer}, the merchant's share is ${own}; leave it out, or name shared`)
    }
    return { bearer, merchant_share_bp: own }
  }
  if (!merchant_share_bp || merchant_share_bp >= SHARE_BP_MAX) {
    return refuse(`A shared cost needs merchant_share_bp between 1 and ${SHARE_BP_MAX - 1}`)
  }
  return { bearer, merchant_share_bp }
}

/** A promotion of the platform, as far as it matters what a policy may say of it. */
export type Promoted = { code: string; type: string; method: string | undefined }

/** @throws MedusaError invalid_data: a fixed amount names its own most, "buy x get y" gives goods */
export function assertTakesMaximum({ code, type, method }: Promoted, maximums: unknown[]): void {
  if (!maximums.length || (type === "standard" && method === "percentage")) return
  refuse(`${code} is no percentage; only percentages have a maximum discount`)
}

/** @throws MedusaError invalid_data: what a seller gives is given by the seller */
export function assertSellerBears(code: string, seller_id: string | null, bearer: Bearer): void {
  if (!seller_id || bearer === "seller") return
  refuse(`${code} is a seller's own promotion; its cost is borne by the seller`)
}

export const PROMOTION_STATES = ["scheduled", "running", "used_up", "ended", "stopped"] as const
export type PromotionState = (typeof PROMOTION_STATES)[number]
type Window = { starts_at: Date | string | null; ends_at: Date | string | null }
type Standing = Window & { status: string; used: number; usage_limit: number | null }

/** `stopped` is the merchant's word: a promotion that is not active on the native page. */
export function stateOf(promotion: Standing, now: Date): PromotionState {
  const { status, used, usage_limit, starts_at, ends_at } = promotion
  if (status !== "active") return "stopped"
  if (ends_at && new Date(ends_at) <= now) return "ended"
  if (usage_limit !== null && used >= usage_limit) return "used_up"
  return starts_at && new Date(starts_at) > now ? "scheduled" : "running"
}

/** @throws MedusaError invalid_data when it ends before it starts */
export function assertWindow({ starts_at, ends_at }: Window): void {
  if (!starts_at || !ends_at || new Date(ends_at) > new Date(starts_at)) return
  const [from, to] = [new Date(starts_at), new Date(ends_at)].map((at) => at.toISOString())
  refuse(`The promotion would end at ${to}, before it starts at ${from}`)
}

/** @throws MedusaError invalid_data; `value` in percent, two decimals at most */
export function assertPercentage(value: number): void {
  const isFine = Number(value.toFixed(PERCENT_DECIMALS)) === value
  if (value > 0 && value <= PERCENT_MAX && isFine) return
  refuse(`${value} is no percentage; accepted: above 0, up to 100, two decimals at most`)
}
