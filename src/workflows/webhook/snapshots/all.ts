import { ResourceType } from "../../../modules/webhook/catalogue"
import { auctionSnapshot } from "./auctions"
import { complaintSnapshot } from "./complaints"
import { feedbackSnapshot } from "./feedback"
import { orderSnapshot } from "./orders"
import { paymentSnapshot } from "./payments"
import { payoutSnapshot } from "./payouts"
import { productSnapshot } from "./products"
import { reportRunSnapshot } from "./report-runs"
import { sellerOrderSnapshot } from "./seller-orders"
import { sellerSnapshot } from "./sellers"
import { Snapshot } from "./snapshot"
import { stockCrossingSnapshot } from "./stock-crossings"
import { ticketSnapshot } from "./tickets"
import { restrictionSnapshot, violationSnapshot } from "./violations"

/** How each kind of resource is frozen. */
export const SNAPSHOTS: Record<ResourceType, Snapshot> = {
  order: orderSnapshot,
  seller_order: sellerOrderSnapshot,
  payment: paymentSnapshot,
  auction: auctionSnapshot,
  seller: sellerSnapshot,
  product: productSnapshot,
  ticket: ticketSnapshot,
  complaint: complaintSnapshot,
  feedback: feedbackSnapshot,
  violation: violationSnapshot,
  customer_restriction: restrictionSnapshot,
  payout: payoutSnapshot,
  stock_crossing: stockCrossingSnapshot,
  report_run: reportRunSnapshot,
}
