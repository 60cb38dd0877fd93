import { BusinessProfileEvents } from "../../modules/business-profile/events"
import { ComplaintEvents } from "../../modules/complaint/events"
import { LedgerEvents } from "../../modules/ledger/events"
import { NoticeEvents } from "../../modules/notice/events"
import { PaymentLogEvents } from "../../modules/payment-log/events"
import { SellerEvents } from "../../modules/seller/events"
import { TicketEvents } from "../../modules/ticket/events"
import { ViolationEvents } from "../../modules/violation/events"

export const ADMIN_NAMESPACE = "/admin"

/** Messages to all of the marketplace's staff. */
export const AdminMessages = {
  ORDER: "order_created",
  ACTION: "action_needed",
  TICKET: "ticket_updated",
  REPORT: "report_progress",
} as const

/** To those of the staff who have the same ticket open. */
export const PresenceMessages = { PRESENCE: "ticket_presence" } as const

export const STAFF_ROOM = "staff"

/** What waits for the staff after an event: its kind, and the field of the event that names it. */
export const ACTIONS: Record<string, { kind: string; id: string }> = {
  [SellerEvents.APPLIED]: { kind: "application", id: "id" },
  [SellerEvents.VERIFICATION_REQUESTED]: { kind: "verification", id: "id" },
  [SellerEvents.PRODUCT_PROPOSED]: { kind: "product", id: "product_id" },
  [BusinessProfileEvents.SUBMITTED]: { kind: "business_profile", id: "id" },
  [LedgerEvents.REFUND_REQUESTED]: { kind: "refund_request", id: "id" },
  [LedgerEvents.PAYOUT_FAILED]: { kind: "payout", id: "id" },
  [LedgerEvents.DIFFERENCES_FOUND]: { kind: "reconciliation", id: "id" },
  [PaymentLogEvents.UNMATCHED_PAYMENT]: { kind: "unmatched_payment", id: "session_id" },
  [NoticeEvents.MESSAGES_DIED]: { kind: "dead_messages", id: "channel" },
  [ViolationEvents.APPEALED]: { kind: "violation_appeal", id: "id" },
  [TicketEvents.CREATED]: { kind: "ticket", id: "id" },
  [ComplaintEvents.ESCALATED]: { kind: "complaint", id: "id" },
  [ComplaintEvents.APPEALED]: { kind: "complaint", id: "id" },
}
