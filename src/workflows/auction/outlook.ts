import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import type { Outlook } from "../../modules/auction/sales"
import AuctionModuleService from "../../modules/auction/service"
import { findRestrictions } from "../violation/find-restrictions"
import { findLot, whyNotUpForAuction } from "./find-lot"

/** What the domain of auctions asks others when a winner does not pay or a bidder does not want. */
export async function findOutlook(
  container: MedusaContainer,
  auction_id: string,
  now: Date
): Promise<Outlook> {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const [{ variant_id }] = await auctions.listAuctions({ id: auction_id })
  const [blocked, lot] = await Promise.all([
    findBlocked(container, auction_id, now),
    findLot(container, variant_id),
  ])
  return { blocked, is_relistable: Boolean(lot) && whyNotUpForAuction(lot!) === null }
}

/** Bidders who could be asked and may not buy. */
export async function findBlocked(container: MedusaContainer, auction_id: string, now: Date) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const blocked: string[] = []
  for (const { customer_id } of await auctions.secondChances(auction_id)) {
    const { blocked: isBlocked, no_bid } = await findRestrictions(container, customer_id, now)
    // The first who may buy is asked; nobody looks further.
    if (isBlocked === null && no_bid === null) break
    blocked.push(customer_id)
  }
  return blocked
}
