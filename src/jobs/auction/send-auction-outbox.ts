import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

const INTERVAL_MS = 5_000
/** Whoever wrote an event sends it at once; what is this old was left behind. */
const LEFT_BEHIND_MS = 10_000
const BUNCH = 500
/** Of one run; what is still there is sent by the next. */
const BUNCHES_MAX = 20

/** Sends events of auctions that a crash, or a bus that failed, left in the outbox. */
export default async function sendAuctionOutbox(container: MedusaContainer) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  for (let bunch = 0; bunch < BUNCHES_MAX; bunch++) {
    const sent = await auctions.sweepOutbox(LEFT_BEHIND_MS, BUNCH)
    if (sent < BUNCH) return
  }
}

export const config = {
  name: "send-auction-outbox",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" },
}
