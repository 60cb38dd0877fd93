import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import type { AuctionFound, AuctionPage } from "../../modules/auction/reads"
import AuctionModuleService from "../../modules/auction/service"
import type { OwnStanding, StandingFilter, StandingPage } from "../../modules/auction/standings"
import { findOwnClaims } from "./find-own-claims"
import { findLotNames } from "./lot-names"
import { readAuctions } from "./read-auctions"

/** Auctions by id, in the order of the ids; what is not found is left out. */
export async function readAuctionsById(container: MedusaContainer, ids: string[]) {
  if (!ids.length) return []
  const page: AuctionPage = {
    order: { by: "created_at", direction: "ASC" },
    offset: 0,
    limit: ids.length,
  }
  const { found } = await readAuctions(container, { ids }, page)
  const byId = new Map(found.map((one) => [one.row.id, one]))
  return ids.flatMap((id): AuctionFound[] => (byId.has(id) ? [byId.get(id)!] : []))
}

const idsOf = (rows: OwnStanding[]) => rows.map(({ auction_id }) => auction_id)

/** True when reading the auctions closed one in which the customer was said to be still bidding. */
function isOutdated(rows: OwnStanding[], found: AuctionFound[]) {
  const over = new Set(
    found.flatMap(({ row }) => (["sold", "unsold", "cancelled"].includes(row.status) ? row.id : []))
  )
  return rows.some(
    ({ auction_id, standing }) =>
      (standing === "leading" || standing === "outbid") && over.has(auction_id)
  )
}

/** A page of the auctions that a customer has to do with, and what they are to them. */
export async function listOwnAuctions(
  container: MedusaContainer,
  filter: StandingFilter,
  page: StandingPage
) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  let { rows, count } = await auctions.findStandings(filter, page)
  let found = await readAuctionsById(container, idsOf(rows))
  if (isOutdated(rows, found)) {
    ;({ rows, count } = await auctions.findStandings(filter, page))
    found = await readAuctionsById(container, idsOf(rows))
  }
  const ids = idsOf(rows)
  const [names, claimOf] = await Promise.all([
    findLotNames(
      container,
      found.map(({ row }) => row)
    ),
    findOwnClaims(container, filter.customer_id, ids, rows),
  ])
  return { found, names, claimOf, count }
}
