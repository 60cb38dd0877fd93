import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { createCollectionsWorkflow } from "@medusajs/medusa/core-flows"
import { pauseAuctionWorkflow } from "../../../src/workflows/auction/pause-auction"
import { Actor } from "../../helpers/actors"
import { aProduct } from "../../helpers/catalog"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aMarketPlace, forgetAll, MarketPlace } from "./market-place"

process.env.LISTING_CACHE_SECONDS = "60"

/** Whoever changed something sees it in the very next list, which was kept until then. */
souk.alone(({ api, getContainer }) => {
  let container: MedusaContainer
  let market: MarketPlace

  beforeAll(async () => {
    container = getContainer()
    market = await aMarketPlace(api, container)
  })
  beforeEach(() => forgetAll(container))

  const get = async (path: string, who: Actor = market.visitor) => (await api.get(path, who)).data
  const tell = async (path: string, body: object) => await api.post(path, body, market.merchant)
  const usd = () => `region_id=${market.shop.market.regions.usd}`
  const lampIn = async (query: string) => {
    const { products } = await get(`/store/products?${query}`)
    return products.find(({ id }: { id: string }) => id === market.shop.lamp.id)
  }
  const lampPath = () => `/admin/products/${market.shop.lamp.id}`

  /** Reads, so that it is kept; does the deed; reads again. */
  const around = async <T>(read: () => Promise<T>, deed: () => Promise<unknown>) => {
    const before = await read()
    expect(await read()).toEqual(before)
    await deed()
    return [before, await read()]
  }

  it("a product's title", async () => {
    const read = async () => (await lampIn("")).title
    const deed = () => tell(lampPath(), { title: "Bright lamp" })
    expect(await around(read, deed)).toEqual(["Lamp", "Bright lamp"])
  })

  it("a product that comes, and one that goes", async () => {
    const read = async () => (await get("/store/products")).count
    const [before, more] = await around(read, () => aProduct(container, market.shop.market, {}))
    expect(more).toBe(before + 1)
    const remove = () => api.delete(lampPath(), market.merchant)
    expect(await around(read, remove)).toEqual([more, before])
  })

  it("a price", async () => {
    const read = async () => (await lampIn(usd())).variants[0].calculated_price.calculated_amount
    const path = () => `${lampPath()}/variants/${market.shop.lamp.variant_id}`
    const deed = () => tell(path(), { prices: [{ currency_code: "usd", amount: 44.44 }] })
    expect(await around(read, deed)).toEqual([33.33, 44.44])
  })

  it("a sale in a price list, and its end", async () => {
    const read = async () => (await lampIn(usd())).variants[0].calculated_price.calculated_amount
    const { variant_id } = market.shop.lamp
    let id = ""
    const begin = async () => {
      const { data } = await tell("/admin/price-lists", {
        ...{ title: "Sale", description: "Lamps", type: "sale", status: "active" },
        prices: [{ currency_code: "usd", amount: 22.22, variant_id }],
      })
      id = data.price_list.id
    }
    expect(await around(read, begin)).toEqual([33.33, 22.22])
    const end = () => tell(`/admin/price-lists/${id}`, { status: "draft" })
    expect(await around(read, end)).toEqual([22.22, 33.33])
  })

  it("stock, in a list that tells it", async () => {
    const fields = "fields=*variants,%2Bvariants.inventory_quantity"
    const read = async () => (await lampIn(fields)).variants[0].inventory_quantity
    const { lamp, market: place } = market.shop
    const path = () =>
      `/admin/inventory-items/${lamp.inventory_item_id}/location-levels/${place.stock_location_id}`
    expect(await around(read, () => tell(path(), { stocked_quantity: 7 }))).toEqual([100, 7])
  })

  it("a category's name, and what is in it", async () => {
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: { product_categories: [{ name: "Light", handle: "light", is_active: true }] },
    })
    const names = async () =>
      (await lampIn("fields=*categories")).categories.map(({ name }: { name: string }) => name)
    const add = () =>
      tell(`/admin/product-categories/${result[0].id}/products`, { add: [market.shop.lamp.id] })
    expect(await around(names, add)).toEqual([[], ["Light"]])
    const rename = () => tell(`/admin/product-categories/${result[0].id}`, { name: "Lights" })
    expect(await around(names, rename)).toEqual([["Light"], ["Lights"]])
  })

  it("a collection's title", async () => {
    const { result } = await createCollectionsWorkflow(container).run({
      input: { collections: [{ title: "Evening", handle: "evening" }] },
    })
    await tell(`/admin/collections/${result[0].id}/products`, { add: [market.shop.lamp.id] })
    const read = async () => (await lampIn("fields=*collection")).collection.title
    const deed = () => tell(`/admin/collections/${result[0].id}`, { title: "Night" })
    expect(await around(read, deed)).toEqual(["Evening", "Night"])
  })

  it("a product that leaves a sales channel", async () => {
    const read = async () => (await get("/store/products", market.outlet)).count
    const [{ id }] = await container
      .resolve(Modules.SALES_CHANNEL)
      .listSalesChannels({ name: "Outlet" })
    const remove = [market.shop.north.product.id]
    const deed = () => tell(`/admin/sales-channels/${id}/products`, { remove })
    expect(await around(read, deed)).toEqual([1, 0])
  })

  it("the currency of a region", async () => {
    const read = async () => (await lampIn(usd())).variants[0].calculated_price.currency_code
    const path = () => `/admin/regions/${market.shop.market.regions.usd}`
    const deed = () => tell(path(), { currency_code: "jpy" })
    expect(await around(read, deed)).toEqual(["usd", "jpy"])
  })

  it("a store's name, in its goods, its auctions and the list of stores", async () => {
    const { north } = market.shop
    const names = async () => {
      const { products } = await get(`/store/sellers/${north.handle}/products`)
      const { sellers } = await get("/store/sellers")
      const found = sellers.find(({ id }: { id: string }) => id === north.id)
      return [products[0].seller.name, found.name]
    }
    const deed = () => api.post("/seller/store", { name: "Far North" }, north.auth)
    expect(await around(names, deed)).toEqual([
      ["North", "North"],
      ["Far North", "Far North"],
    ])
  })

  it("a store that is suspended, and its goods with it", async () => {
    const { north } = market.shop
    const read = async () => {
      const { products } = await get("/store/products")
      const isNorths = ({ seller }: { seller?: { id: string } }) => seller?.id === north.id
      return [(await get("/store/sellers")).count, products.filter(isNorths).length]
    }
    const deed = async () => {
      const reacted = reactionsTo(container, ["seller.suspended"])
      await tell(`/admin/sellers/${north.id}/suspend`, { reason: "Papers are missing" })
      await reacted
    }
    expect(await around(read, deed)).toEqual([
      [2, 1],
      [1, 0],
    ])
  })

  it("an auction that is paused", async () => {
    const read = async () => (await get("/store/auctions")).count
    const deed = async () => {
      const reacted = reactionsTo(container, ["auction.paused"])
      await pauseAuctionWorkflow(container).run({
        input: {
          ...{ id: market.lot.id, seller_id: null, reason: "A look at the clock" },
          actor: { type: "merchant", id: "user_merchant" },
        },
      })
      await reacted
    }
    expect(await around(read, deed)).toEqual([1, 0])
  })
})
