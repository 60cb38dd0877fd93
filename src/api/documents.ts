import { RouteDocuments } from "../lib/openapi/documents"
import { sellerDocuments } from "./seller/documents"
import { customerAuthDocuments, userAuthDocuments } from "./auth/documents"
import { storeAttachmentDocuments } from "./store/attachments/documents"
import { storeAuctionOfferDocuments } from "./store/auction-offers/documents"
import { storeAuctionDocuments } from "./store/auctions/documents"
import { storeComplaintDocuments } from "./store/complaints/documents"
import { storeConversationDocuments } from "./store/conversations/documents"
import { storeAddressDocuments } from "./store/customers/me/addresses/documents"
import { storeOwnAuctionDocuments } from "./store/customers/me/auctions/documents"
import { storeBusinessProfileDocuments } from "./store/customers/me/business-profile/documents"
import { storeOwnCartDocuments } from "./store/customers/me/cart/documents"
import { storeVerificationDocuments } from "./store/customers/me/verifications/documents"
import { storeViolationDocuments } from "./store/customers/me/violations/documents"
import { storeFeedbackDocuments } from "./store/feedback/documents"
import { storeListingGroupDocuments } from "./store/listing-groups/documents"
import { storeLocationDocuments } from "./store/locations/documents"
import { storeNotificationPreferenceDocuments } from "./store/notification-preferences/documents"
import { storeNotificationDocuments } from "./store/notifications/documents"
import { storeOrderDocuments } from "./store/orders/documents"
import { storeSellerApplicationDocuments } from "./store/seller-applications/documents"
import { storeSellerDocuments } from "./store/sellers/documents"
import { storeTicketDocuments } from "./store/tickets/documents"
import { storeWishlistDocuments } from "./store/wishlists/documents"

/** What the API documents say of each route, by surface, in the order in which they show it. */
export const DOCUMENTS: Record<SurfaceName, RouteDocuments[]> = {
  store: [
    customerAuthDocuments,
    storeOwnCartDocuments,
    storeAddressDocuments,
    storeVerificationDocuments,
    storeViolationDocuments,
    storeBusinessProfileDocuments,
    storeSellerDocuments,
    storeSellerApplicationDocuments,
    storeListingGroupDocuments,
    storeAuctionDocuments,
    storeOwnAuctionDocuments,
    storeAuctionOfferDocuments,
    storeOrderDocuments,
    storeFeedbackDocuments,
    storeWishlistDocuments,
    storeConversationDocuments,
    storeComplaintDocuments,
    storeTicketDocuments,
    storeAttachmentDocuments,
    storeNotificationDocuments,
    storeNotificationPreferenceDocuments,
    storeLocationDocuments,
  ],
  seller: [userAuthDocuments, ...sellerDocuments],
  admin: [userAuthDocuments],
}

export const SURFACES = ["store", "seller", "admin"] as const
export type SurfaceName = (typeof SURFACES)[number]
