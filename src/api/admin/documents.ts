import { RouteDocuments } from "../../lib/openapi/documents"
import { adminAttachmentDocuments } from "./attachments/documents"
import { adminAuctionFlagDocuments } from "./auction-flags/documents"
import { adminAuctionIncrementDocuments } from "./auction-increments/documents"
import { adminAuctionSettingDocuments } from "./auction-settings/documents"
import { adminAuctionDocuments } from "./auctions/documents"
import { adminAuditEntryDocuments } from "./audit-entries/documents"
import { adminBusinessCalendarDocuments } from "./business-calendars/documents"
import { adminBusinessProfileDocuments } from "./business-profiles/documents"
import { adminCannedReplyDocuments } from "./canned-replies/documents"
import { adminCommissionRuleDocuments } from "./commission-rules/documents"
import { adminComplaintDocuments } from "./complaints/documents"
import { adminConversationSettingDocuments } from "./conversation-settings/documents"
import { adminConversationDocuments } from "./conversations/documents"
import { adminCustomerDocuments } from "./customers/documents"
import { adminFeedbackDocuments } from "./feedback/documents"
import { adminLedgerDocuments } from "./ledger/documents"
import { adminLocationDocuments } from "./locations/documents"
import { adminNoticeBrandDocuments } from "./notice-brand/documents"
import { adminNoticeMessageDocuments } from "./notice-messages/documents"
import { adminNoticeTemplateDocuments } from "./notice-templates/documents"
import { adminNotificationPreferenceDocuments } from "./notification-preferences/documents"
import { adminOrderDocuments } from "./orders/documents"
import { adminPaymentLogDocuments } from "./payment-logs/documents"
import { adminPayoutDocuments } from "./payouts/documents"
import { adminProductReviewDocuments } from "./product-reviews/documents"
import { adminProductDocuments } from "./products/documents"
import { adminPromotionPolicyDocuments } from "./promotion-policies/documents"
import { adminRefundRequestDocuments } from "./refund-requests/documents"
import { reportScheduleDocuments } from "./report-schedules/documents"
import { adminSellerMembershipDocuments } from "./seller-membership/documents"
import { adminSellerOrderDocuments } from "./seller-orders/documents"
import { adminSellerDocuments } from "./sellers/documents"
import { adminSellerPeopleDocuments } from "./sellers/[id]/documents"
import { adminSlaPolicyDocuments } from "./sla-policies/documents"
import { statsDocuments } from "./stats/documents"
import { adminSystemDocuments } from "./system/documents"
import { adminTicketViewDocuments } from "./ticket-views/documents"
import { adminOneTicketDocuments } from "./tickets/[id]/documents"
import { adminTicketDocuments } from "./tickets/documents"
import { adminTrashDocuments } from "./trash/documents"
import { adminUploadDocuments } from "./uploads/documents"
import { adminViolationSettingDocuments } from "./violation-settings/documents"
import { adminViolationDocuments } from "./violations/documents"
import { reportRunDocuments } from "./report-runs/documents"
import { reportDocuments } from "./reports/documents"
import { webhookDeliveryDocuments } from "./webhook-deliveries/documents"
import { AdminWebhookDelivery } from "./webhook-deliveries/schemas"
import { webhookEndpointDocuments } from "./webhook-endpoints/documents"
import { webhookEventDocuments } from "./webhook-events/documents"

/** In the order of reading: who sells, what is sold, who buys, the money, the words. */
export const adminDocuments: RouteDocuments[] = [
  ...[adminSellerDocuments, adminSellerPeopleDocuments, adminSellerMembershipDocuments],
  ...[adminProductDocuments, adminProductReviewDocuments, adminUploadDocuments],
  ...[adminAuctionDocuments, adminAuctionFlagDocuments],
  ...[adminAuctionSettingDocuments, adminAuctionIncrementDocuments],
  ...[adminOrderDocuments, adminSellerOrderDocuments, adminPromotionPolicyDocuments],
  ...[adminCustomerDocuments, adminBusinessProfileDocuments],
  ...[adminViolationDocuments, adminViolationSettingDocuments],
  ...[adminComplaintDocuments, adminFeedbackDocuments],
  ...[adminTicketDocuments, adminOneTicketDocuments, adminTicketViewDocuments],
  ...[adminCannedReplyDocuments, adminSlaPolicyDocuments, adminBusinessCalendarDocuments],
  ...[adminConversationDocuments, adminConversationSettingDocuments, adminAttachmentDocuments],
  statsDocuments("admin"),
  ...[adminCommissionRuleDocuments, adminLedgerDocuments, adminPayoutDocuments],
  ...[adminRefundRequestDocuments, adminPaymentLogDocuments],
  reportScheduleDocuments("admin"),
  ...[adminNoticeTemplateDocuments, adminNoticeMessageDocuments, adminNoticeBrandDocuments],
  ...[adminNotificationPreferenceDocuments, adminLocationDocuments],
  ...[reportDocuments("admin"), reportRunDocuments("admin")],
  webhookEndpointDocuments("admin", AdminWebhookDelivery),
  webhookDeliveryDocuments("admin", AdminWebhookDelivery),
  webhookEventDocuments("admin"),
  ...[adminAuditEntryDocuments, adminTrashDocuments],
  adminSystemDocuments,
]
