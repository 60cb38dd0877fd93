import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import type { OwnStanding } from "../../modules/auction/standings"

type Service = AuctionModuleService
type Settlement = Awaited<ReturnType<Service["listAuctionSettlements"]>>[number]
type Offer = Awaited<ReturnType<Service["listAuctionOffers"]>>[number]

/** How a customer stands in an auction, what they have to pay for it, and what they are offered. */
export type OwnClaim = {
  standing: OwnStanding | null
  settlement: Settlement | null
  offer: Offer | null
}
const NOTHING: OwnClaim = { standing: null, settlement: null, offer: null }

/** By the auction's id; `standings` when they were read already. Three queries for any number. */
export async function findOwnClaims(
  container: MedusaContainer,
  customer_id: string,
  auction_ids: string[],
  standings?: OwnStanding[]
): Promise<(auction_id: string) => OwnClaim> {
  if (!auction_ids.length) return () => NOTHING
  const auctions = container.resolve<Service>(AUCTION_MODULE)
  const own = { customer_id, auction_id: auction_ids }
  const page = { direction: "ASC", offset: 0, limit: auction_ids.length } as const
  const [standing, settlements, offers] = await Promise.all([
    standings ?? auctions.findStandings({ customer_id, auction_ids }, page).then((is) => is.rows),
    auctions.listAuctionSettlements(own, { order: { attempt: "ASC" } }),
    auctions.listAuctionOffers(own),
  ])
  const standingOf = new Map(standing.map((row) => [row.auction_id, row]))
  // The last attempt of a customer is the one that counts.
  const settlementOf = new Map(settlements.map((row) => [row.auction_id, row]))
  const offerOf = new Map(offers.map((row) => [row.auction_id, row]))
  return (auction_id) => ({
    standing: standingOf.get(auction_id) ?? null,
    settlement: settlementOf.get(auction_id) ?? null,
    offer: offerOf.get(auction_id) ?? null,
  })
}
