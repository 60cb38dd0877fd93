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
  if (invite.revoked_at) refuse("was replaced by a newer one")
  if (invite.expires_at <= now) refuse(`expired on ${invite.expires_at.toISOString()}`)
}
