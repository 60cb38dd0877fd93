import { auctionPaymentTeller } from "./auction-payments"
import { auctionTeller } from "./auctions"
import { companyTeller } from "./companies"
import { complaintTeller } from "./complaints"
import { conductTeller } from "./conduct"
import { feedbackTeller } from "./feedback"
import { feedbackRequestTeller } from "./feedback-requests"
import { conversationTeller } from "./conversations"
import { moneyTeller } from "./money"
import { orderTeller } from "./orders"
import { outbidTeller } from "./outbid"
import { parcelTeller } from "./parcels"
import { productTeller } from "./products"
import { reportTeller } from "./reports"
import { sellerOrderTeller } from "./seller-orders"
import { stockTeller } from "./stock"
import { storeTeller } from "./stores"
import { Teller } from "./teller"
import { ticketDeadlineTeller } from "./ticket-deadlines"
import { ticketTeller } from "./tickets"
import { webhookTeller } from "./webhooks"
import { wishTeller } from "./wishes"

/** Everybody who hears something and tells people. A new domain adds its own here. */
export const TELLERS: readonly Teller[] = [
  orderTeller,
  sellerOrderTeller,
  parcelTeller,
  auctionTeller,
  outbidTeller,
  auctionPaymentTeller,
  storeTeller,
  productTeller,
  stockTeller,
  conductTeller,
  complaintTeller,
  feedbackTeller,
  feedbackRequestTeller,
  conversationTeller,
  companyTeller,
  moneyTeller,
  ticketTeller,
  ticketDeadlineTeller,
  wishTeller,
  webhookTeller,
  reportTeller,
]
