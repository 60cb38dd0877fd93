/** What happens to sellers. Each event leaves after the change is committed. */
export const SellerEvents = {
  /** Someone applied to become a seller. */
  APPLIED: "seller.applied",
  /** The merchant, or the setting, admitted a seller; the store is active. */
  APPROVED: "seller.approved",
  /** The merchant turned an application down. */
  REJECTED: "seller.rejected",
  /** The merchant stopped a store: nothing can be bought from it. */
  SUSPENDED: "seller.suspended",
  /** A suspended store may sell again. */
  REACTIVATED: "seller.reactivated",
  /** A store closed for good. */
  CLOSED: "seller.closed",
  /** A store's holiday was set, changed or called off. */
  HOLIDAY_CHANGED: "seller.holiday_changed",
  /** An invitation to work for a seller was made. The token is not in the event. */
  MEMBER_INVITED: "seller.member_invited",
  /** An invitee accepted and can sign in. */
  MEMBER_JOINED: "seller.member_joined",
  /** A member was given another role. */
  MEMBER_ROLE_CHANGED: "seller.member_role_changed",
  /** A member was taken out of the team, or left it. */
  MEMBER_REMOVED: "seller.member_removed",
  /** A seller asked the merchant to look at its documents. */
  VERIFICATION_REQUESTED: "seller.verification_requested",
  /** The merchant gave a store the badge. */
  VERIFIED: "seller.verified",
  /** The merchant did not accept the documents; the reason is kept for the seller. */
  VERIFICATION_REJECTED: "seller.verification_rejected",
  /** A seller changed its public profile. */
  PROFILE_UPDATED: "seller.profile_updated",
  /** A product waits for the merchant's look. */
  PRODUCT_PROPOSED: "seller.product_proposed",
  /** A product of a seller is on sale. */
  PRODUCT_APPROVED: "seller.product_approved",
  /** The merchant sent a product back; the reason is in its review. */
  PRODUCT_REJECTED: "seller.product_rejected",
} as const

export type SellerChanged = { id: string }
export type SellerMemberInvited = { id: string; invite_id: string }
export type SellerMemberJoined = { id: string; member_id: string }
export type SellerMemberRoleChanged = { id: string; member_id: string; from: string; to: string }
/** The row of a removed member is deleted, so its user is named here. */
export type SellerMemberRemoved = { id: string; member_id: string; user_id: string }
export type SellerProductChanged = { id: string; product_id: string }
