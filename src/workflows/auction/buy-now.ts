import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import type { PublicState } from "../../modules/auction/state"
import { auctionMoney } from "./auction-money"
import { countBid } from "./bid-limits"
import { findBidder } from "./find-bidder"
import { refuse, refuseHaste, Reply } from "./place-bid"
import { soundKey } from "./sound-key"

export type BuyNow = { auction_id: string; customer_id: string; idempotency_key?: string }
export type BuyNowBody = { settlement_id: string; auction: PublicState }

/** Buys a lot at once, for the price that it asks for that. Counts like a bid. */
export async function buyNow(
  container: MedusaContainer,
  { auction_id, customer_id, ...more }: BuyNow
): Promise<Reply<BuyNowBody>> {
  const idempotency_key = soundKey(more.idempotency_key)
  // Refuses what nobody may know of before anything is counted.
  await auctionMoney(container, auction_id)
  const tooFast = await countBid(container, auction_id, customer_id)
  if (tooFast) return refuseHaste(tooFast)
  const facts = await findBidder(container, customer_id)
  const reply = await container
    .resolve<AuctionModuleService>(AUCTION_MODULE)
    .buyNow({ auction_id, customer_id, idempotency_key, ...facts })
  if (!reply.ok) return refuse(reply)
  const { settlement_id, auction } = reply
  return { status: 200, body: { settlement_id, auction } }
}
