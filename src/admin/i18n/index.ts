import enAuction from "./en/auction.json"
import enAudit from "./en/audit.json"
import enBusinessProfile from "./en/business-profile.json"
import enCatalog from "./en/catalog.json"
import enCommission from "./en/commission.json"
import enComplaint from "./en/complaint.json"
import enFeedback from "./en/feedback.json"
import enConversation from "./en/conversation.json"
import enLedger from "./en/ledger.json"
import enLocation from "./en/location.json"
import enMarketplace from "./en/marketplace.json"
import enNotice from "./en/notice.json"
import enPaymentLog from "./en/payment-log.json"
import enPromotionPolicy from "./en/promotion-policy.json"
import enReport from "./en/report.json"
import enSeller from "./en/seller.json"
import enStatistics from "./en/statistics.json"
import enStock from "./en/stock.json"
import enTelemetry from "./en/telemetry.json"
import enThread from "./en/thread.json"
import enTicket from "./en/ticket.json"
import enTrash from "./en/trash.json"
import enViolation from "./en/violation.json"
import enWebhook from "./en/webhook.json"
import enWishlist from "./en/wishlist.json"
import faAuction from "./fa/auction.json"
import faAudit from "./fa/audit.json"
import faBusinessProfile from "./fa/business-profile.json"
import faCatalog from "./fa/catalog.json"
import faCommission from "./fa/commission.json"
import faComplaint from "./fa/complaint.json"
import faFeedback from "./fa/feedback.json"
import faConversation from "./fa/conversation.json"
import faLedger from "./fa/ledger.json"
import faLocation from "./fa/location.json"
import faMarketplace from "./fa/marketplace.json"
import faNotice from "./fa/notice.json"
import faPaymentLog from "./fa/payment-log.json"
import faPromotionPolicy from "./fa/promotion-policy.json"
import faReport from "./fa/report.json"
import faSeller from "./fa/seller.json"
import faStatistics from "./fa/statistics.json"
import faStock from "./fa/stock.json"
import faTelemetry from "./fa/telemetry.json"
import faThread from "./fa/thread.json"
import faTicket from "./fa/ticket.json"
import faTrash from "./fa/trash.json"
import faViolation from "./fa/violation.json"
import faWebhook from "./fa/webhook.json"
import faWishlist from "./fa/wishlist.json"

/** One namespace per domain: keys in `translation` would overwrite the platform's own. */
export default {
  en: {
    auction: enAuction,
    audit: enAudit,
    "business-profile": enBusinessProfile,
    catalog: enCatalog,
    commission: enCommission,
    complaint: enComplaint,
    feedback: enFeedback,
    conversation: enConversation,
    ledger: enLedger,
    location: enLocation,
    marketplace: enMarketplace,
    notice: enNotice,
    "payment-log": enPaymentLog,
    "promotion-policy": enPromotionPolicy,
    report: enReport,
    seller: enSeller,
    statistics: enStatistics,
    stock: enStock,
    telemetry: enTelemetry,
    thread: enThread,
    ticket: enTicket,
    trash: enTrash,
    violation: enViolation,
    webhook: enWebhook,
    wishlist: enWishlist,
  },
  fa: {
    auction: faAuction,
    audit: faAudit,
    "business-profile": faBusinessProfile,
    catalog: faCatalog,
    commission: faCommission,
    complaint: faComplaint,
    feedback: faFeedback,
    conversation: faConversation,
    ledger: faLedger,
    location: faLocation,
    marketplace: faMarketplace,
    notice: faNotice,
    "payment-log": faPaymentLog,
    "promotion-policy": faPromotionPolicy,
    report: faReport,
    seller: faSeller,
    statistics: faStatistics,
    stock: faStock,
    telemetry: faTelemetry,
    thread: faThread,
    ticket: faTicket,
    trash: faTrash,
    violation: faViolation,
    webhook: faWebhook,
    wishlist: faWishlist,
  },
}
