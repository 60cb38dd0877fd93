import { RouteDocuments } from "../../lib/openapi/documents"
import { customerAuthDocuments } from "../auth/documents"
import { storeAttachmentDocuments } from "./attachments/documents"
import { storeAuctionOfferDocuments } from "./auction-offers/documents"
import { storeAuctionDocuments } from "./auctions/documents"
import { storeComplaintDocuments } from "./complaints/documents"
import { storeConversationDocuments } from "./conversations/documents"
import { storeAddressDocuments } from "./customers/me/addresses/documents"
import { storeOwnAuctionDocuments } from "./customers/me/auctions/documents"
import { storeBusinessProfileDocuments } from "./customers/me/business-profile/documents"
import { storeOwnCartDocuments } from "./customers/me/cart/documents"
import { storeVerificationDocuments } from "./customers/me/verifications/documents"
import { storeViolationDocuments } from "./customers/me/violations/documents"
import { storeFeedbackDocuments } from "./feedback/documents"
import { storeListingGroupDocuments } from "./listing-groups/documents"
import { storeLocationDocuments } from "./locations/documents"
import { storeNotificationPreferenceDocuments } from "./notification-preferences/documents"
import { storeNotificationDocuments } from "./notifications/documents"
import { storeOrderDocuments } from "./orders/documents"
import { storeSellerApplicationDocuments } from "./seller-applications/documents"
import { storeSellerDocuments } from "./sellers/documents"
import { storeTicketDocuments } from "./tickets/documents"
import { storeWishlistDocuments } from "./wishlists/documents"

/** What the store API says of itself, in the order in which it is read. */
export const storeDocuments: RouteDocuments[] = [
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
]
