import { isActive, ViolationStatus } from "../../../../../modules/violation/rules"

/** What a customer reads of an own violation; who found it is the merchant's business. */
export const OWN_VIOLATION_FIELDS = [
  ...["id", "kind", "reason", "weight", "status", "auction_id", "order_id"],
  ...["occurred_at", "expires_at", "waived_at"],
  ...["appeal", "appeal_status", "appealed_at", "appeal_answer", "appeal_answered_at"],
]

/** What `can_appeal` is made of, whatever fields were asked for. */
export const APPEAL_FIELDS = ["status", "expires_at", "appeal_status"]

type Violation = { status: ViolationStatus; expires_at: Date; appeal_status: string | null }

export const ownViolation = <Row extends Violation>(row: Row, now: Date) => ({
  ...row,
  can_appeal: !row.appeal_status && isActive(row, now),
})
