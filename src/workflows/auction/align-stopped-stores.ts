import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

/** What a crash between a store's standing and its auctions left apart. Returns how many stores. */
export async function alignStoppedStores(container: MedusaContainer): Promise<number> {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const stores = await auctions.sellersWithAuctions()
  if (!stores.length) return 0
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id", "status"],
    filters: { id: stores.map(({ seller_id }) => seller_id) },
  })
  const active = new Set(data.filter(({ status }) => status === "active").map(({ id }) => id))
  const toHold = stores.filter((one) => one.has_open && !active.has(one.seller_id))
  const toRelease = stores.filter((one) => one.has_stopped && active.has(one.seller_id))
  for (const { seller_id } of toHold) await auctions.holdSeller(seller_id)
  for (const { seller_id } of toRelease) await auctions.releaseSeller(seller_id)
  return toHold.length + toRelease.length
}
