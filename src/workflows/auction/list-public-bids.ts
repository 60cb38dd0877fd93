import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import type { PublicBid } from "../../modules/auction/state"
import { auctionMoney } from "./auction-money"

export type ListPublicBids = {
  auction_id: string
  /** Who asks, if they are signed in: they see which bids are theirs, and their max. */
  customer_id?: string
  after_seq: number
  offset: number
  limit: number
  is_newest_first: boolean
}
/** Major units. */
export type ListedBid = PublicBid & { is_mine?: boolean; max_amount?: number }

/**
 * The public history: bids that count and changed something, after a number that a client has seen.
 *
 * @throws NOT_FOUND when nobody may know of the auction
 */
export async function listPublicBids(
  container: MedusaContainer,
  { auction_id, customer_id, after_seq, offset, limit, is_newest_first }: ListPublicBids
): Promise<{ bids: ListedBid[]; count: number }> {
  const { decimals } = await auctionMoney(container, auction_id)
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const [rows, count] = await auctions.listAndCountAuctionBids(
    { auction_id, seq: { $gt: after_seq }, voided_at: null, result: { $ne: "max_raised" } },
    { order: { seq: is_newest_first ? "DESC" : "ASC" }, skip: offset, take: limit }
  )
  // Amounts come from bigint columns, which the driver hands over as text.
  const major = (minor: number) => fromMinor(Number(minor), decimals)
  const bids = rows.map((bid) => ({
    id: bid.id,
    seq: bid.seq,
    alias: auctions.aliasOf(auction_id, bid.customer_id),
    amount: major(bid.price_after),
    at: new Date(bid.decided_at).toISOString(),
    ...(bid.customer_id === customer_id && { is_mine: true, max_amount: major(bid.max_amount) }),
  }))
  return { bids, count }
}
