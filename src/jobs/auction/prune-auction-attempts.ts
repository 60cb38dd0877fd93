import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

/** Forgets refused bids after thirty days. */
export default async function pruneAuctionAttempts(container: MedusaContainer) {
  await container.resolve<AuctionModuleService>(AUCTION_MODULE).pruneAttempts(new Date())
}

export const config = { name: "prune-auction-attempts", schedule: "18 3 * * *" }
