import { auctionSaleSource } from "./auction-sales"
import { auctionSource } from "./auctions"
import { complaintSource } from "./complaints"
import { feedbackSource } from "./feedback"
import { orderSource } from "./orders"
import { paymentSource } from "./payments"
import { payoutSource } from "./payouts"
import { productReviewSource } from "./product-reviews"
import { productSource } from "./products"
import { reportSource } from "./reports"
import { sellerOrderSource } from "./seller-orders"
import { sellerSource } from "./sellers"
import { Source } from "./source"
import { stockSource } from "./stock"
import { ticketDeadlineSource } from "./ticket-deadlines"
import { ticketSource } from "./tickets"
import { violationSource } from "./violations"

/** Everything that is listened to. A new domain adds its own here. */
export const SOURCES: readonly Source[] = [
  orderSource,
  sellerOrderSource,
  paymentSource,
  auctionSource,
  auctionSaleSource,
  sellerSource,
  productSource,
  productReviewSource,
  ticketSource,
  ticketDeadlineSource,
  complaintSource,
  feedbackSource,
  violationSource,
  payoutSource,
  stockSource,
  reportSource,
]
