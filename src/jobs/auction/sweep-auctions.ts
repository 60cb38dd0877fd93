import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

const INTERVAL_MS = 1_000
/** A little more than until the next look, so that no end lies between two. */
const LOOK_AHEAD_MS = 1_500

/**
 * Starts and settles what is due, and sets timers for what ends before the next look. Any number
 * of processes may do so: each takes the rows that no other holds.
 */
export default async function sweepAuctions(container: MedusaContainer) {
  await container.resolve<AuctionModuleService>(AUCTION_MODULE).sweep(LOOK_AHEAD_MS)
}

export const config = {
  name: "sweep-auctions",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" },
}
