import { MedusaContainer } from "@medusajs/framework/types"
import sendAuctionOutbox from "../../jobs/auction/send-auction-outbox"
import sweepAuctions from "../../jobs/auction/sweep-auctions"
import bookMissedOrders from "../../jobs/ledger/book-missed-orders"
import carryOutRefunds from "../../jobs/ledger/carry-out-refunds"
import sendPayouts from "../../jobs/ledger/send-payouts"
import sendDueMessages from "../../jobs/notice/send-messages"
import markSlaDue from "../../jobs/ticket/mark-sla-due"
import sendDueDeliveries from "../../jobs/webhook/send-deliveries"

type Job = (container: MedusaContainer) => Promise<unknown>

/**
 * The job that empties each outbox. Any number of them may run at once, so one more does no harm.
 * Reports and imports are not here: a server would make them instead of a worker.
 */
const JOBS: Record<string, Job> = {
  auction_events: sendAuctionOutbox,
  webhook_deliveries: sendDueDeliveries,
  notices: sendDueMessages,
  bookings: bookMissedOrders,
  refunds: carryOutRefunds,
  payouts: sendPayouts,
  auction_closes: sweepAuctions,
  auction_starts: sweepAuctions,
  ticket_deadlines: markSlaDue,
}

export const isRetried = (outbox: string) => Object.keys(JOBS).includes(outbox)

/** Does what is due in an outbox now, as its job would a little later. */
export const workOff = async (container: MedusaContainer, outbox: string) =>
  await JOBS[outbox](container)
