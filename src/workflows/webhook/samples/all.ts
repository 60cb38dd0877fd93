import { ResourceType } from "../../../modules/webhook/catalogue"
import { auction } from "./auctions"
import { Sample } from "./sample"
import { complaint, feedback, restriction, ticket, violation } from "./support"
import { reportRun } from "./reports"
import { order, payment, payout, product, seller, sellerOrder, stockCrossing } from "./trade"

/** An example of each kind of resource. */
export const SAMPLES: Record<ResourceType, Sample> = {
  order,
  seller_order: sellerOrder,
  payment,
  auction,
  seller,
  product,
  ticket,
  complaint,
  feedback,
  violation,
  customer_restriction: restriction,
  payout,
  stock_crossing: stockCrossing,
  report_run: reportRun,
}
