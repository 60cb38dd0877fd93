import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { alignStoppedStores } from "../../workflows/auction/align-stopped-stores"
import { completeAuctionOf } from "../../workflows/auction/complete-auction"

const BATCH = 50
/** What was not delivered by then never will be. */
const DELIVERY_DAYS_MAX = 180
const DAY_MS = 24 * 60 * 60 * 1000

/** Finds what an event lost: lots that were delivered, stores whose auctions do not match them. */
export default async function repairAuctions(container: MedusaContainer) {
  await alignStoppedStores(container)
  const since = new Date(Date.now() - DELIVERY_DAYS_MAX * DAY_MS)
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const order_ids = await auctions.claimPaid(since, BATCH)
  for (const order_id of order_ids) await completeAuctionOf(container, order_id)
}

export const config = { name: "repair-auctions", schedule: "7 * * * * *" }
