import { defineMiddlewares } from "@medusajs/framework/http"
import { answerError } from "../lib/error-handler"
import { boundPage } from "../lib/query-params"
import { refuseBrokenText } from "../lib/sound-text"
import "../lib/one-locale"
import "../sockets/namespaces"
import { rateLimit } from "./rate-limit"
import { adminAttachmentMiddlewares } from "./admin/attachments/middlewares"
import { adminAuditEntryMiddlewares, adminDeedMiddlewares } from "./admin/audit-entries/middlewares"
import { adminAuctionFlagMiddlewares } from "./admin/auction-flags/middlewares"
import { adminAuctionSettingMiddlewares } from "./admin/auction-settings/middlewares"
import { adminAuctionMiddlewares } from "./admin/auctions/middlewares"
import { adminBusinessCalendarMiddlewares } from "./admin/business-calendars/middlewares"
import { adminCannedReplyMiddlewares } from "./admin/canned-replies/middlewares"
import { adminRestrictionMiddlewares } from "./admin/customers/[id]/restrictions/middlewares"
import { adminNoticeBrandMiddlewares } from "./admin/notice-brand/middlewares"
import { adminNoticeTemplateMiddlewares } from "./admin/notice-templates/middlewares"
import { adminOrderMiddlewares } from "./admin/orders/middlewares"
import { adminPlatformMiddlewares } from "./admin/platform/middlewares"
import { adminProductReviewMiddlewares } from "./admin/product-reviews/middlewares"
import { adminListingGroupMiddlewares } from "./admin/products/[id]/listing-group/middlewares"
import { adminSellerGateMiddlewares } from "./admin/seller-membership/middlewares"
import { adminSellerOrderMiddlewares } from "./admin/seller-orders/middlewares"
import { adminSellerStandingMiddlewares } from "./admin/sellers/[id]/middlewares"
import { adminSellerMiddlewares } from "./admin/sellers/middlewares"
import { adminSlaPolicyMiddlewares } from "./admin/sla-policies/middlewares"
import { adminStatsMiddlewares } from "./admin/stats/middlewares"
import { adminSystemMiddlewares } from "./admin/system/middlewares"
import { adminTicketViewMiddlewares } from "./admin/ticket-views/middlewares"
import { adminTicketMiddlewares } from "./admin/tickets/middlewares"
import { adminTicketStatsMiddlewares } from "./admin/tickets/stats/middlewares"
import { adminTrashMiddlewares } from "./admin/trash/middlewares"
import { adminUploadMiddlewares } from "./admin/uploads/middlewares"
import { adminViolationSettingMiddlewares } from "./admin/violation-settings/middlewares"
import { adminViolationMiddlewares } from "./admin/violations/middlewares"
import { adminWebhookEventMiddlewares } from "./admin/webhook-events/middlewares"
import { authMiddlewares } from "./auth/middlewares"
import { sellerAttachmentMiddlewares } from "./seller/attachments/middlewares"
import { sellerAuctionMiddlewares } from "./seller/auctions/middlewares"
import { idempotentMiddlewares } from "./idempotent"
import { sayGoodbye } from "./health/say-goodbye"
import { demoMiddlewares } from "./demo/middlewares"
import { docsMiddlewares } from "./docs/middlewares"
import { sellerCustomerMiddlewares } from "./seller/customers/middlewares"
import { sellerExportMiddlewares } from "./seller/exports/middlewares"
import { sellerImportMiddlewares } from "./seller/imports/middlewares"
import { sellerInviteMiddlewares } from "./seller/invites/middlewares"
import { sellerMemberMiddlewares } from "./seller/members/middlewares"
import { sellerSurfaceMiddlewares } from "./seller/middlewares"
import { sellerOrderMiddlewares } from "./seller/orders/middlewares"
import { sellerProductAttributeMiddlewares } from "./seller/product-attributes/middlewares"
import { sellerProductCategoryMiddlewares } from "./seller/product-categories/middlewares"
import { sellerProductMiddlewares } from "./seller/products/middlewares"
import { sellerShippingOptionMiddlewares } from "./seller/shipping-options/middlewares"
import { sellerStatsMiddlewares } from "./seller/stats/middlewares"
import { sellerStockMiddlewares } from "./seller/stock/middlewares"
import { sellerStoreMiddlewares } from "./seller/store/middlewares"
import { sellerTelegramChatMiddlewares } from "./seller/telegram-chat/middlewares"
import { sellerTicketMiddlewares } from "./seller/tickets/middlewares"
import { sellerUploadMiddlewares } from "./seller/uploads/middlewares"
import { sellerVerificationMiddlewares } from "./seller/verification/middlewares"
import { sellerWebhookEventMiddlewares } from "./seller/webhook-events/middlewares"
import { storeAttachmentMiddlewares } from "./store/attachments/middlewares"
import { storeAuctionOfferMiddlewares } from "./store/auction-offers/middlewares"
import { storeAuctionCheckoutMiddlewares } from "./store/auctions/[id]/checkout/middlewares"
import { storeAuctionBidMiddlewares } from "./store/auctions/[id]/middlewares"
import { storeAuctionMiddlewares } from "./store/auctions/middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storeOwnAuctionMiddlewares } from "./store/customers/me/auctions/middlewares"
import { storeVerificationMiddlewares } from "./store/customers/me/verifications/middlewares"
import { storeViolationMiddlewares } from "./store/customers/me/violations/middlewares"
import { storeListingMiddlewares } from "./store/listings/middlewares"
import { storeListingGroupMiddlewares } from "./store/listing-groups/middlewares"
import { storeOrderMiddlewares } from "./store/orders/middlewares"
import { storePaymentCollectionMiddlewares } from "./store/payment-collections/middlewares"
import { storeProductMiddlewares } from "./store/products/middlewares"
import { storeRestrictionMiddlewares } from "./store/restrictions/middlewares"
import { storeSellerApplicationMiddlewares } from "./store/seller-applications/middlewares"
import { storeSellerProductMiddlewares } from "./store/sellers/[handle]/products/middlewares"
import { storeSellerMiddlewares } from "./store/sellers/middlewares"
import { storeTicketMiddlewares } from "./store/tickets/middlewares"

import { adminCommissionRuleMiddlewares } from "./admin/commission-rules/middlewares"
import { adminLedgerMiddlewares } from "./admin/ledger/middlewares"
import { adminPayoutMiddlewares } from "./admin/payouts/middlewares"
import { adminPaymentLogMiddlewares } from "./admin/payment-logs/middlewares"
import { adminComplaintMiddlewares } from "./admin/complaints/middlewares"
import { adminFeedbackMiddlewares } from "./admin/feedback/middlewares"
import { adminConversationMiddlewares } from "./admin/conversations/middlewares"
import { adminConversationSettingMiddlewares } from "./admin/conversation-settings/middlewares"
import { adminBusinessProfileMiddlewares } from "./admin/business-profiles/middlewares"
import { adminPromotionPolicyMiddlewares } from "./admin/promotion-policies/middlewares"
import { adminNoticeMessageMiddlewares } from "./admin/notice-messages/middlewares"
import { adminNotificationPreferenceMiddlewares } from "./admin/notification-preferences/middlewares"
import { adminRefundRequestMiddlewares } from "./admin/refund-requests/middlewares"
import { adminLocationMiddlewares } from "./admin/locations/middlewares"
import { sellerComplaintMiddlewares } from "./seller/complaints/middlewares"
import { sellerFeedbackMiddlewares } from "./seller/feedback/middlewares"
import { sellerConversationMiddlewares } from "./seller/conversations/middlewares"
import { sellerLedgerMiddlewares } from "./seller/ledger/middlewares"
import { sellerPayoutMiddlewares } from "./seller/payouts/middlewares"
import { sellerPayoutAccountMiddlewares } from "./seller/payout-account/middlewares"
import { sellerPromotionMiddlewares } from "./seller/promotions/middlewares"
import { storeComplaintMiddlewares } from "./store/complaints/middlewares"
import { storeWishlistMiddlewares } from "./store/wishlists/middlewares"
import { storeFeedbackMiddlewares } from "./store/feedback/middlewares"
import { storeConversationMiddlewares } from "./store/conversations/middlewares"
import { storeLocationMiddlewares } from "./store/locations/middlewares"
import { storeBusinessProfileMiddlewares } from "./store/customers/me/business-profile/middlewares"
import { storeShopperMiddlewares } from "./store/customers/me/middlewares"
import { adminReportRunMiddlewares } from "./admin/report-runs/middlewares"
import { adminReportMiddlewares } from "./admin/reports/middlewares"
import { adminWebhookDeliveryMiddlewares } from "./admin/webhook-deliveries/middlewares"
import { adminWebhookEndpointMiddlewares } from "./admin/webhook-endpoints/middlewares"
import { adminReportScheduleMiddlewares } from "./admin/report-schedules/middlewares"
import { sellerReportScheduleMiddlewares } from "./seller/report-schedules/middlewares"
import { sellerReportRunMiddlewares } from "./seller/report-runs/middlewares"
import { sellerReportMiddlewares } from "./seller/reports/middlewares"
import { sellerWebhookDeliveryMiddlewares } from "./seller/webhook-deliveries/middlewares"
import { sellerWebhookEndpointMiddlewares } from "./seller/webhook-endpoints/middlewares"
import { sellerNotificationPreferenceMiddlewares } from "./seller/notification-preferences/middlewares"
import { sellerNotificationMiddlewares } from "./seller/notifications/middlewares"
import { storeNotificationPreferenceMiddlewares } from "./store/notification-preferences/middlewares"
import { storeNotificationMiddlewares } from "./store/notifications/middlewares"
import { stripeConnectHookMiddlewares } from "./hooks/stripe-connect/middlewares"
import { metricsMiddlewares } from "./metrics/middlewares"
import { unsubscribeMiddlewares } from "./unsubscribe/middlewares"

const limitShoppers = rateLimit({
  ...{ name: "store", points: "store_requests_per_minute", per_seconds: 60 },
})
/** Of the platform's own lists; ours have narrower bounds. */
const STORE_LIMIT_MAX = 1000
/** The dashboard fills its choices with one page. */
const ADMIN_LIMIT_MAX = 10_000

export default defineMiddlewares({
  errorHandler: answerError,
  routes: [
    ...["/store", "/seller", "/admin", "/auth"].map((matcher) => ({
      matcher,
      middlewares: [sayGoodbye, refuseBrokenText],
    })),
    { matcher: "/store", middlewares: [limitShoppers] },
    { matcher: "/store", middlewares: [boundPage(STORE_LIMIT_MAX)] },
    { matcher: "/admin", middlewares: [boundPage(ADMIN_LIMIT_MAX)] },
    // The gates of the surfaces come before everything that reads a request.
    ...adminSellerGateMiddlewares,
    ...adminDeedMiddlewares,
    ...sellerSurfaceMiddlewares,
    ...storeRestrictionMiddlewares,
    ...authMiddlewares,
    ...idempotentMiddlewares,
    // What is known is answered before anything is read.
    ...storeListingMiddlewares,
    ...adminPlatformMiddlewares,

    ...storeAttachmentMiddlewares,
    ...storeAuctionBidMiddlewares,
    ...storeAuctionCheckoutMiddlewares,
    ...storeAuctionOfferMiddlewares,
    ...storeAuctionMiddlewares,
    ...storeCartMiddlewares,
    ...storeListingGroupMiddlewares,
    ...storeOrderMiddlewares,
    ...storePaymentCollectionMiddlewares,
    ...storeProductMiddlewares,
    ...storeSellerApplicationMiddlewares,
    ...storeSellerMiddlewares,
    ...storeSellerProductMiddlewares,
    ...storeTicketMiddlewares,
    ...storeOwnAuctionMiddlewares,
    ...storeVerificationMiddlewares,
    ...storeViolationMiddlewares,
    ...storeComplaintMiddlewares,
    ...storeWishlistMiddlewares,
    ...storeFeedbackMiddlewares,
    ...storeConversationMiddlewares,
    ...storeLocationMiddlewares,
    ...storeBusinessProfileMiddlewares,
    ...storeShopperMiddlewares,
    ...storeNotificationMiddlewares,
    ...storeNotificationPreferenceMiddlewares,

    ...sellerAttachmentMiddlewares,
    ...sellerAuctionMiddlewares,
    ...sellerCustomerMiddlewares,
    ...sellerExportMiddlewares,
    ...sellerImportMiddlewares,
    ...sellerInviteMiddlewares,
    ...sellerMemberMiddlewares,
    ...sellerOrderMiddlewares,
    ...sellerProductAttributeMiddlewares,
    ...sellerProductCategoryMiddlewares,
    ...sellerProductMiddlewares,
    ...sellerShippingOptionMiddlewares,
    ...sellerStatsMiddlewares,
    ...sellerStockMiddlewares,
    ...sellerStoreMiddlewares,
    ...sellerTelegramChatMiddlewares,
    ...sellerTicketMiddlewares,
    ...sellerUploadMiddlewares,
    ...sellerVerificationMiddlewares,
    ...sellerComplaintMiddlewares,
    ...sellerFeedbackMiddlewares,
    ...sellerConversationMiddlewares,
    ...sellerLedgerMiddlewares,
    ...sellerPayoutMiddlewares,
    ...sellerPayoutAccountMiddlewares,
    ...sellerPromotionMiddlewares,
    ...sellerNotificationMiddlewares,
    ...sellerNotificationPreferenceMiddlewares,
    ...sellerReportMiddlewares,
    ...sellerReportRunMiddlewares,
    ...sellerWebhookEndpointMiddlewares,
    ...sellerWebhookDeliveryMiddlewares,
    ...sellerWebhookEventMiddlewares,
    ...sellerReportScheduleMiddlewares,

    ...adminAttachmentMiddlewares,
    ...adminAuditEntryMiddlewares,
    ...adminTrashMiddlewares,
    ...adminAuctionFlagMiddlewares,
    ...adminAuctionMiddlewares,
    ...adminAuctionSettingMiddlewares,
    ...adminNoticeBrandMiddlewares,
    ...adminNoticeTemplateMiddlewares,
    ...adminOrderMiddlewares,
    ...adminProductReviewMiddlewares,
    ...adminListingGroupMiddlewares,
    ...adminSellerMiddlewares,
    ...adminStatsMiddlewares,
    ...adminTicketMiddlewares,
    ...adminUploadMiddlewares,
    ...adminTicketStatsMiddlewares,
    ...adminTicketViewMiddlewares,
    ...adminSlaPolicyMiddlewares,
    ...adminBusinessCalendarMiddlewares,
    ...adminCannedReplyMiddlewares,
    ...adminSellerStandingMiddlewares,
    ...adminSellerOrderMiddlewares,
    ...adminRestrictionMiddlewares,
    ...adminViolationMiddlewares,
    ...adminViolationSettingMiddlewares,
    ...adminComplaintMiddlewares,
    ...adminFeedbackMiddlewares,
    ...adminConversationMiddlewares,
    ...adminConversationSettingMiddlewares,
    ...adminCommissionRuleMiddlewares,
    ...adminLedgerMiddlewares,
    ...adminPayoutMiddlewares,
    ...adminPaymentLogMiddlewares,
    ...adminBusinessProfileMiddlewares,
    ...adminPromotionPolicyMiddlewares,
    ...adminRefundRequestMiddlewares,
    ...adminLocationMiddlewares,
    ...adminNoticeMessageMiddlewares,
    ...adminNotificationPreferenceMiddlewares,
    ...adminReportMiddlewares,
    ...adminReportRunMiddlewares,
    ...adminWebhookEndpointMiddlewares,
    ...adminWebhookDeliveryMiddlewares,
    ...adminWebhookEventMiddlewares,
    ...adminReportScheduleMiddlewares,
    ...adminSystemMiddlewares,

    ...stripeConnectHookMiddlewares,
    ...unsubscribeMiddlewares,

    ...metricsMiddlewares,
    ...demoMiddlewares,
    ...docsMiddlewares,
  ],
})
