import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import type { Standing } from "../../modules/auction/rules"
import type { StandingPage } from "../../modules/auction/standings"
import { findLotNames } from "./lot-names"
import { readAuctionsById } from "./list-own-auctions"

/** A page of a customer's own bids with their auctions, and how the customer stands in each. */
export async function listOwnBids(
  container: MedusaContainer,
  customer_id: string,
  { direction, offset, limit }: StandingPage
) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const [rows, count] = await auctions.listAndCountAuctionBids(
    { customer_id },
    { skip: offset, take: limit, order: { decided_at: direction, id: direction } }
  )
  const ids = [...new Set(rows.map(({ auction_id }) => auction_id))]
  const found = await readAuctionsById(container, ids)
  const [names, standings] = await Promise.all([
    findLotNames(
      container,
      found.map(({ row }) => row)
    ),
    ids.length
      ? auctions.findStandings(
          { customer_id, auction_ids: ids },
          { direction: "ASC", offset: 0, limit: ids.length }
        )
      : undefined,
  ])
  const foundOf = new Map(found.map((one) => [one.row.id, one]))
  const standingOf = new Map(
    standings?.rows.map(({ auction_id, standing }) => [auction_id, standing])
  )
  const bids = rows.flatMap((bid) => {
    const auction = foundOf.get(bid.auction_id)
    // A bidder of an auction always stands somewhere in it.
    const standing = standingOf.get(bid.auction_id) as Standing
    return auction ? [{ bid, auction, standing }] : []
  })
  return { bids, names, count }
}
