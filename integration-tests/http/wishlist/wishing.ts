import { MedusaContainer } from "@medusajs/framework/types"
import lookAtWishes from "../../../src/jobs/wishlist/look-at-wishes"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aShop } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { Api } from "../../helpers/runner"

type Item = {
  id: string
  kind: string
  note?: string | null
  product?: { id: string; title: string; handle: string }
  auction?: { id: string; status: string; product: { title: string } }
  price?: number | null
  reference_price?: number | null
  currency_code?: string
  is_available?: boolean
}
export type Wishing = Awaited<ReturnType<typeof aWishingShop>>

/** A shop, two customers with their lists, and what happens to goods. */
export async function aWishingShop(api: Api, container: MedusaContainer) {
  const quiet = aQuietBus(container)
  const shop = await aShop(api, container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
  const ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
  const cup = shop.north.product

  const list = async (name: string, who: Actor = ann): Promise<string> =>
    (await api.post("/store/wishlists", { name }, who)).data.wishlist.id
  const put = async (id: string, wish: object, who: Actor = ann): Promise<Item> =>
    (await api.post(`/store/wishlists/${id}/items`, wish, who)).data.item
  const items = async (id: string, who: Actor = ann): Promise<Item[]> =>
    (await api.get(`/store/wishlists/${id}/items`, who)).data.items
  const stock = async (stocked_quantity: number) =>
    await api.post(
      `/admin/inventory-items/${cup.inventory_item_id}/location-levels/${shop.north.stock_location_id}`,
      { stocked_quantity },
      merchant
    )
  const price = async (amount: number) =>
    await api.post(
      `/admin/products/${cup.id}/variants/${cup.variant_id}`,
      { prices: [{ currency_code: "usd", amount }] },
      merchant
    )
  /** The job, as if the last look had been a while ago. */
  const look = async () => {
    await inDatabase(
      container,
      "update wishlist_watch set checked_at = checked_at - interval '10 minutes'"
    )
    await lookAtWishes(container)
    await quiet()
  }
  return { shop, merchant, ann, ben, cup, list, put, items, stock, price, look, quiet }
}
