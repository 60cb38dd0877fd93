/**
 * Every deed that is written down, by what it is about. Each has its words in the dashboard
 * (src/admin/i18n), so that nobody has to read names of the code.
 */
export const AUDIT_ACTIONS = {
  auction: [
    ...["created", "edited", "deleted", "published", "paused", "resumed", "extended"],
    ...["ended", "cancelled", "relisted", "reserve_lowered", "bids_voided", "offer_made"],
    ...["increments_set", "increments_reset", "listing_set", "settings_set"],
  ],
  business_profile: ["verified", "rejected", "document_opened"],
  commission: ["rule_created", "rule_changed", "rule_deleted", "rules_ordered"],
  complaint: ["assign", "request_information", "resolve", "decide_appeal"],
  conversation: ["read", "settings_changed"],
  feedback: ["hidden", "restored"],
  ledger: [
    ...["refund_ordered", "refund_approved", "refund_rejected", "refund_retried", "adjusted"],
    ...["hold_opened", "hold_released", "payouts_run", "payout_paid", "payout_failed"],
  ],
  location: ["country_enabled", "country_disabled"],
  notice: ["brand_changed", "message_retried", "messages_retried", "test_sent"],
  promotion_policy: ["changed"],
  seller: [
    ...["approved", "rejected", "suspended", "reactivated", "closed"],
    ...["verification_requested", "verified", "verification_rejected"],
    ...["profile_updated", "approval_policy_changed", "holiday_set", "holiday_cleared"],
    ...["member_invited", "invite_revoked", "member_joined", "member_role_changed"],
    ...["member_removed", "member_left"],
    ...["document_uploaded", "document_opened", "document_deleted"],
    ...["view_started", "view_ended"],
  ],
  system: ["outbox_retried"],
  ticket: [
    ...["sla_policy_created", "sla_policy_changed", "sla_policy_deleted", "sla_policies_ordered"],
    ...["business_calendar_created", "business_calendar_changed", "business_calendar_deleted"],
  ],
  trash: ["restored"],
  violation: [
    ...["recorded", "waived", "appeal_answered", "restricted", "restriction_lifted"],
    ...["settings_changed"],
  ],
  webhook: [
    ...["endpoint_created", "endpoint_updated", "endpoint_enabled", "endpoint_disabled"],
    ...["endpoint_deleted", "secret_rotated", "deliveries_replayed"],
  ],
} as const

/** Any other request that changes something; its method and route are its words. */
export const STAFF_REQUEST = "staff.request"

type Deeds = typeof AUDIT_ACTIONS
/** Such as `seller.approved`. */
export type AuditAction =
  { [About in keyof Deeds]: `${About}.${Deeds[About][number]}` }[keyof Deeds] | typeof STAFF_REQUEST
