import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import type { AuctionFilter, AuctionPage, AuctionsFound } from "../../modules/auction/reads"
import AuctionModuleService from "../../modules/auction/service"

const serviceOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

/**
 * Reads auctions as they are. One that is over but not closed yet is closed first, so that nobody
 * is told of a sale that still runs after its end.
 */
export async function readAuctions(
  container: MedusaContainer,
  filter: AuctionFilter,
  page: AuctionPage
): Promise<AuctionsFound> {
  const auctions = serviceOf(container)
  const first = await auctions.findAuctions(filter, page)
  const over = first.found.filter(({ row, now }) => row.status === "live" && row.ends_at <= now)
  if (!over.length) return first
  await auctions.closeDue({ ids: over.map(({ row }) => row.id) })
  return await auctions.findAuctions(filter, page)
}

const ONE: AuctionPage = { order: { by: "created_at", direction: "ASC" }, offset: 0, limit: 1 }

/** @throws MedusaError not_found when none matches the filter */
export async function readAuction(
  container: MedusaContainer,
  id: string,
  filter: Omit<AuctionFilter, "ids"> = {}
) {
  const { found } = await readAuctions(container, { ...filter, ids: [id] }, ONE)
  if (!found[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Auction ${id} was not found`)
  return found[0]
}
