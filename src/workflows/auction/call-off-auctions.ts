import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

const GONE = "The product was taken out of the shop"

/** Ends the auctions of products or variants that are gone; nobody is to blame. Returns how many. */
export async function callOffAuctions(
  container: MedusaContainer,
  of: { product_ids?: string[]; variant_ids?: string[] }
): Promise<number> {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const lots = await auctions.openLots(of)
  for (const { id } of lots) await auctions.callOff(id, { by: "system", reason: GONE })
  return lots.length
}
