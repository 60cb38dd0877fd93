import { RouteDocuments } from "../../lib/openapi/documents"
import { reportRunDocuments } from "../admin/report-runs/documents"
import { reportDocuments } from "../admin/reports/documents"
import { webhookDeliveryDocuments } from "../admin/webhook-deliveries/documents"
import { SellerWebhookDelivery } from "../admin/webhook-deliveries/schemas"
import { webhookEndpointDocuments } from "../admin/webhook-endpoints/documents"
import { sellerAttachmentDocuments } from "./attachments/documents"
import { sellerAuctionDocuments } from "./auctions/documents"
import { sellerBalanceDocuments } from "./balance/documents"
import { sellerComplaintDocuments } from "./complaints/documents"
import { sellerConversationDocuments } from "./conversations/documents"
import { sellerCurrencyDocuments } from "./currencies/documents"
import { sellerCustomerDocuments } from "./customers/documents"
import { sellerFeedbackDocuments } from "./feedback/documents"
import { sellerImportDocuments } from "./imports/documents"
import { sellerInviteDocuments } from "./invites/documents"
import { sellerLedgerDocuments } from "./ledger/documents"
import { sellerMeDocuments } from "./me/documents"
import { sellerMemberDocuments } from "./members/documents"
import { sellerNotificationPreferenceDocuments } from "./notification-preferences/documents"
import { sellerNotificationDocuments } from "./notifications/documents"
import { sellerOrderDocuments } from "./orders/documents"
import { sellerOverviewDocuments } from "./overview/documents"
import { sellerPayoutAccountDocuments } from "./payout-account/documents"
import { sellerPayoutDocuments } from "./payouts/documents"
import { sellerProductAttributeDocuments } from "./product-attributes/documents"
import { sellerProductCategoryDocuments } from "./product-categories/documents"
import { sellerProductDocuments } from "./products/documents"
import { sellerPromotionDocuments } from "./promotions/documents"
import { sellerShippingOptionDocuments } from "./shipping-options/documents"
import { sellerStockDocuments } from "./stock/documents"
import { sellerStoreDocuments } from "./store/documents"
import { sellerTelegramChatDocuments } from "./telegram-chat/documents"
import { sellerTicketDocuments } from "./tickets/documents"
import { sellerUploadDocuments } from "./uploads/documents"
import { sellerVerificationDocuments } from "./verification/documents"
import { reportScheduleDocuments } from "../admin/report-schedules/documents"
import { statsDocuments } from "../admin/stats/documents"
import { webhookEventDocuments } from "../admin/webhook-events/documents"
import { withRoles } from "./with-roles"

/** What the API documents say of each route of this surface, in the order in which they show it. */
export const sellerDocuments: RouteDocuments[] = [
  sellerMeDocuments,
  sellerOverviewDocuments,
  sellerStoreDocuments,
  sellerVerificationDocuments,
  sellerMemberDocuments,
  sellerInviteDocuments,
  sellerProductDocuments,
  sellerProductCategoryDocuments,
  sellerProductAttributeDocuments,
  sellerCurrencyDocuments,
  sellerUploadDocuments,
  sellerStockDocuments,
  sellerImportDocuments,
  sellerShippingOptionDocuments,
  sellerAuctionDocuments,
  sellerOrderDocuments,
  sellerCustomerDocuments,
  sellerPromotionDocuments,
  sellerComplaintDocuments,
  sellerTicketDocuments,
  sellerConversationDocuments,
  sellerAttachmentDocuments,
  sellerFeedbackDocuments,
  statsDocuments("seller"),
  sellerBalanceDocuments,
  sellerLedgerDocuments,
  sellerPayoutDocuments,
  sellerPayoutAccountDocuments,
  reportScheduleDocuments("seller"),
  sellerNotificationDocuments,
  sellerNotificationPreferenceDocuments,
  sellerTelegramChatDocuments,
  reportDocuments("seller"),
  reportRunDocuments("seller"),
  webhookEndpointDocuments("seller", SellerWebhookDelivery),
  webhookDeliveryDocuments("seller", SellerWebhookDelivery),
  webhookEventDocuments("seller"),
].map(withRoles)
