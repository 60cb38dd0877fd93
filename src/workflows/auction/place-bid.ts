import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import { BidRefusal, BidResult, BidSource } from "../../modules/auction/rules"
import AuctionModuleService from "../../modules/auction/service"
import type { PublicState } from "../../modules/auction/state"
import { auctionMoney } from "./auction-money"
import { countBid, TooFast } from "./bid-limits"
import { findBidder } from "./find-bidder"
import { readAmount } from "./read-amount"
import { soundKey } from "./sound-key"

export type PlaceBid = {
  auction_id: string
  customer_id: string
  /** Major units. */
  max_amount: unknown
  confirm?: boolean
  idempotency_key?: string
  source: BidSource
}
/** What a bidder reads, over HTTP and over the socket alike. Major units. */
export type BidBody = {
  result: BidResult
  bid: { id: string; seq: number; max_amount: number; price_after: number; placed_at: string }
  auction: PublicState
  /** Null when it is an old bid that was asked for again and is taken out by now. */
  my_max: number | null
  am_leading: boolean
}
export type RefusalBody = {
  type: "not_allowed" | "forbidden"
  code: BidRefusal
  message: string
  /** Fresh; missing only when the server is asked too much to look. */
  auction?: PublicState
}
export type Reply<Body> =
  { status: 200; body: Body } | { status: 403 | 409 | 429; body: RefusalBody; retry_after?: number }

const BUSY_SECONDS = 1

/**
 * The one handler of bids, whatever way they come. It is no workflow on purpose: a bid is one
 * transaction of the ledger with nothing to undo, and thousands come in a second.
 *
 * @throws INVALID_DATA for what is no amount or no key, NOT_FOUND for an auction nobody may know
 */
export async function placeBid(container: MedusaContainer, bid: PlaceBid): Promise<Reply<BidBody>> {
  const { auction_id, customer_id, source, confirm } = bid
  const received_at = new Date()
  const idempotency_key = soundKey(bid.idempotency_key)
  const money = await auctionMoney(container, auction_id)
  const amount = readAmount("max_amount", bid.max_amount, money)
  const tooFast = await countBid(container, auction_id, customer_id)
  if (tooFast) return refuseHaste(tooFast)
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  if (amount.minor === null) {
    const [auction] = await auctions.stateFor(auction_id)
    return refuse({ code: "INVALID_PRECISION", message: amount.message, auction })
  }
  const { seller_ids, is_house, is_blocked } = await findBidder(container, customer_id)
  const reply = await auctions.placeBid({
    auction_id,
    customer_id,
    seller_ids,
    is_house,
    is_blocked,
    max_amount: amount.minor,
    confirm,
    idempotency_key,
    source,
    received_at,
  })
  if (!reply.ok) return refuse(reply)
  const major = (minor: number) => fromMinor(minor, money.decimals)
  const { id, seq, max_amount, price_after, placed_at } = reply.bid
  return {
    status: 200,
    body: {
      result: reply.result,
      bid: {
        id,
        seq,
        max_amount: major(max_amount),
        price_after: major(price_after),
        placed_at: placed_at.toISOString(),
      },
      auction: reply.auction,
      my_max: reply.my_max === null ? null : major(reply.my_max),
      am_leading: reply.am_leading,
    },
  }
}

type Refusal = { code: BidRefusal; message: string; auction?: PublicState }

/** 403 to who is blocked, 429 when the queue is full, 409 for all that a bid can be too late for. */
export function refuse({
  code,
  message,
  auction,
}: Refusal): Exclude<Reply<never>, { status: 200 }> {
  const isBlocked = code === "BIDDER_BLOCKED"
  const body = { type: isBlocked ? "forbidden" : "not_allowed", code, message, auction } as const
  if (code === "BUSY") return { status: 429, body, retry_after: BUSY_SECONDS }
  return { status: isBlocked ? 403 : 409, body }
}

export function refuseHaste({ accepted, retry_after }: TooFast) {
  const message = `Too many bids on this auction; accepted: ${accepted} in 10 seconds. Try again in ${retry_after} seconds`
  const body = { type: "not_allowed", code: "RATE_LIMITED", message } as const
  return { status: 429, body, retry_after } as const
}
