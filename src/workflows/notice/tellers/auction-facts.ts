import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../../lib/money"
import { AUCTION_MODULE } from "../../../modules/auction"
import AuctionModuleService from "../../../modules/auction/service"
import { Amount } from "../../../modules/notice/facts"
import { findLotNames } from "../../auction/lot-names"

export type ToldAuction = {
  id: string
  seller_id: string | null
  current_price: number | null
  ends_at: string
  leader_id: string | null
  status: string
  unsold_reason: string | null
  status_reason: string | null
  seq: number
  lot: { auction_id: string; title: string; thumbnail: string | null }
  /** Of minor units. */
  amount: (minor: number) => Amount
}

export const auctionsOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

const COLUMNS = [
  ...["id", "seller_id", "product_id", "currency_code", "decimals", "current_price", "ends_at"],
  ...["leader_id", "status", "unsold_reason", "status_reason", "seq"],
]

/** Null when there is no such auction, or its lot is gone. */
export async function readToldAuction(
  container: MedusaContainer,
  id: string
): Promise<ToldAuction | null> {
  const [auction] = await auctionsOf(container).listAuctions({ id }, { select: COLUMNS })
  if (!auction) return null
  const product = (await findLotNames(container, [auction])).productOf(auction)
  if (!product) return null
  const { seller_id, leader_id, status, unsold_reason, status_reason, currency_code } = auction
  const price = auction.current_price
  return {
    ...{ id, seller_id, leader_id, status, unsold_reason, status_reason },
    // Amounts come as text from their bigint columns.
    current_price: price === null ? null : Number(price),
    ends_at: new Date(auction.ends_at).toISOString(),
    seq: Number(auction.seq),
    lot: { auction_id: id, title: product.title, thumbnail: product.thumbnail },
    amount: (minor) => ({ amount: fromMinor(Number(minor), auction.decimals), currency_code }),
  }
}
