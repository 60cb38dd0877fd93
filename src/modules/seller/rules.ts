import { MedusaError } from "@medusajs/framework/utils"
import { Lifecycle } from "../../lib/lifecycle"

export const SELLER_STATUSES = ["pending", "active", "suspended", "closed", "rejected"] as const
export type SellerStatus = (typeof SELLER_STATUSES)[number]

/** The life of a seller. Whoever was rejected applies again with a new row. */
export const SELLER_LIFECYCLE: Lifecycle<SellerStatus> = {
  pending: ["active", "rejected"],
  active: ["suspended", "closed"],
  suspended: ["active", "closed"],
  closed: [],
  rejected: [],
}

/** In these statuses the applicant's e-mail is free for another application. */
export const FINAL_SELLER_STATUSES: readonly SellerStatus[] = ["closed", "rejected"]

export const SELLER_VERIFICATIONS = ["unverified", "verified", "rejected"] as const
export const DOCUMENT_KINDS = ["identity", "registration", "tax", "bank", "other"] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
export const APPROVAL_POLICIES = ["review", "trusted"] as const
export const MEMBER_ROLES = ["owner", "manager", "fulfilment", "finance", "support"] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const PRODUCT_REVIEW_STATUSES = ["pending", "approved", "rejected"] as const

/** How long an invitation can be accepted. */
export const INVITE_VALID_DAYS = 14
/** Available pieces at which a seller is warned, unless the seller or a variant says otherwise. */
export const LOW_STOCK_THRESHOLD = 3

type Invite = { id: string; expires_at: Date; accepted_at: Date | null; revoked_at: Date | null }

/** Refuses an invitation that was used, withdrawn, or is too old. */
export function assertInviteIsOpen(invite: Invite, now: Date): void {
  const refuse = (why: string) => {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `This invitation ${why}; ask the marketplace for a new one`
    )
  }
  if (invite.accepted_at) refuse("was already accepted")
  if (invite.revoked_at) refuse("was withdrawn or replaced by a newer one")
  if (invite.expires_at <= now) refuse(`expired on ${invite.expires_at.toISOString()}`)
}

/** The longest holiday; whoever is away for longer closes the store. */
export const HOLIDAY_DAYS_MAX = 365
const DAY_MS = 24 * 60 * 60 * 1000

export type Holiday = { holiday_from: Date | string | null; holiday_to: Date | string | null }
type Standing = Holiday & { name: string; status: string }

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

/** True from the first moment of a holiday until just before the last. */
export function isOnHoliday({ holiday_from, holiday_to }: Holiday, now: Date): boolean {
  if (!holiday_from || !holiday_to) return false
  return new Date(holiday_from) <= now && now < new Date(holiday_to)
}

/** Refuses a holiday that is over, runs backwards or is too long. */
export function assertHolidayIsSound(from: Date, to: Date, now: Date): void {
  const refuse = (message: string) => {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  if (to <= now) refuse("Field 'to' accepts a moment in the future")
  if (to <= from) refuse("Field 'to' accepts a moment after 'from'")
  if (to.getTime() - from.getTime() > HOLIDAY_DAYS_MAX * DAY_MS) {
    refuse(`Field 'to' accepts at most ${HOLIDAY_DAYS_MAX} days after 'from'`)
  }
}

/** Why nothing can be bought from a store now, in words for shoppers; null when it can. */
export function whyNotForSale(seller: Standing, now: Date): string | null {
  const { name, status, holiday_to } = seller
  if (status === "closed") return `the store ${name} has closed`
  if (status !== "active") return `the store ${name} is not selling at the moment`
  if (!isOnHoliday(seller, now)) return null
  return `the store ${name} is on holiday until ${dayOf(new Date(holiday_to!))}`
}

/** How long the merchant may look at a store before asking for it again. */
export const VIEW_MINUTES = 30

/** The end of a look that begins now. */
export const endOfView = (now: Date) => new Date(now.getTime() + VIEW_MINUTES * 60 * 1000)
