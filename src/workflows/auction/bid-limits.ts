import { MedusaContainer } from "@medusajs/framework/types"
import { LRUCache } from "lru-cache"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { OPERATIONS_MODULE } from "../../modules/operations"
import OperationsModuleService from "../../modules/operations/service"

const WINDOW_S = 10
/** How long a changed setting may go unnoticed. */
const SETTING_MS = 10_000

const settings = new LRUCache<"bids_per_10_s", number, MedusaContainer>({
  max: 1,
  ttl: SETTING_MS,
  fetchMethod: async (_, __, { context: container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return (await auctions.settings()).bids_per_10_s
  },
})

/** Somebody who bids faster than the setting allows, and how many seconds to wait. */
export type TooFast = { accepted: number; retry_after: number }

/**
 * Counts a bid of this customer on this auction; null when it may go on. Without Redis each process
 * counts for itself: the ledger is right without it, the limit only keeps one bidder from crowding
 * others out.
 */
export async function countBid(
  container: MedusaContainer,
  auction_id: string,
  customer_id: string
): Promise<TooFast | null> {
  const name = "bids_per_10_s"
  const points = settings.get(name) ?? (await settings.forceFetch(name, { context: container }))
  const { is_over, reset_seconds: retry_after } = await container
    .resolve<OperationsModuleService>(OPERATIONS_MODULE)
    .count({ name: "bid", points, per_seconds: WINDOW_S }, `${auction_id} ${customer_id}`)
  return is_over ? { accepted: points, retry_after } : null
}
