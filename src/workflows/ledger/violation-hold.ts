import { AppealStatus, DAY_MS, isActive, ViolationStatus } from "../../modules/violation/rules"

/**
 * A violation counts against its buyer for a year, but is looked into for this long only: then the
 * seller's money is free, unless the buyer's appeal is still open.
 */
export const VIOLATION_HOLD_DAYS = 30

/** A violation as queries answer it. */
type Found = {
  status: ViolationStatus
  expires_at: Date | string
  created_at: Date | string
  appeal_status: AppealStatus | null
}

/** Whether the money of the order that a violation was found in must wait for its end. */
export function keepsMoneyWaiting(violation: Found, now: Date): boolean {
  const { status, expires_at, created_at, appeal_status } = violation
  if (!isActive({ status, expires_at: new Date(expires_at) }, now)) return false
  const until = new Date(created_at).getTime() + VIOLATION_HOLD_DAYS * DAY_MS
  return appeal_status === "open" || now.getTime() < until
}
