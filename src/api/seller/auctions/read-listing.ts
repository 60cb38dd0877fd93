import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../../modules/auction"
import AuctionModuleService from "../../../modules/auction/service"
import { Keeper } from "./keeper"

/**
 * How a product is sold, and the auction that is on.
 *
 * @throws MedusaError not_found for another store's product
 */
export async function retrieveListing({ scope, seller_id }: Keeper, product_id: string) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id"],
    filters: { id: product_id, ...(seller_id && { seller: { id: seller_id } }) },
  })
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Product ${product_id} was not found`)
  }
  return await scope.resolve<AuctionModuleService>(AUCTION_MODULE).listingOf(product_id)
}
