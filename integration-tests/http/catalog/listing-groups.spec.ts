import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import SellerModuleService from "../../../src/modules/seller/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aMarket, aProduct, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aSeller, TestSeller } from "../../helpers/sellers"

const KEY = "4006381333931"

souk(({ api, getContainer }) => {
  let merchant: Actor
  let market: Market
  let clay: TestSeller
  let wool: TestSeller
  let lamp: { id: string; variant_id: string }
  let sellers: SellerModuleService

  beforeAll(async () => {
    const container = getContainer()
    sellers = container.resolve<SellerModuleService>("seller")
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    await sellers.updateSellers([
      { id: clay.id, approval_policy: "trusted", rating_average: 4.5, rating_count: 2 },
      { id: wool.id, approval_policy: "trusted" },
    ])
    lamp = await aProduct(container, market, { title: "Lamp", prices: { usd: 15 } })
  })

  const variant = (title: string, amount: number, more: object = {}) => ({
    ...{ title, prices: [{ currency_code: "usd", amount }], stocked_quantity: 5 },
    ...more,
  })
  const offer = async (
    seller: TestSeller,
    amount: number,
    more: object = {},
    body: object = {}
  ) => {
    const lamps = { title: `Lamp of ${seller.name} for ${amount}`, listing_group: KEY }
    const variants = [variant("One size", amount, more)]
    const { data } = await api.post(
      "/seller/products",
      { ...lamps, variants, ...body },
      seller.auth
    )
    return data.product
  }
  const join = (id: string, key: string | null, who = merchant) =>
    api.post(`/admin/products/${id}/listing-group`, { key }, who)
  const group = async (query = "currency_code=usd", key = KEY, who: Actor = market.visitor) =>
    (await api.get(`/store/listing-groups/${key}?${query}`, who)).data.listing_group
  const sellersOf = async (query?: string) => (await group(query)).offers.map(sellerName)
  const refusal = (status: number, words: string) => ({
    response: { status, data: { message: expect.stringContaining(words) } },
  })

  describe("the offers of an article", () => {
    it("are ranked, with all that a shopper compares, the merchant's among them", async () => {
      await join(lamp.id, KEY)
      const dear = await offer(clay, 20)
      await offer(wool, 10, { stocked_quantity: 0 })
      const { key, offers } = await group()
      expect(key).toBe(KEY)
      expect(offers).toEqual([
        {
          product: { id: lamp.id, title: "Lamp", handle: expect.any(String), thumbnail: null },
          variant_id: lamp.variant_id,
          price: { currency_code: "usd", amount: 15 },
          ...{ available: 100, in_stock: true, buyable: true, seller: null },
        },
        {
          product: expect.objectContaining({ id: dear.id, title: "Lamp of Clay House for 20" }),
          variant_id: dear.variants[0].id,
          price: { currency_code: "usd", amount: 20 },
          ...{ available: 5, in_stock: true, buyable: true },
          seller: {
            ...{ id: clay.id, name: "Clay House", handle: "clay-house" },
            ...{ verification: "unverified", rating_average: 4.5, rating_count: 2 },
          },
        },
        expect.objectContaining({
          ...{ available: 0, in_stock: false, buyable: false, reason: "out_of_stock" },
        }),
      ])
    })

    it("stand for each product with the variant that ranks first", async () => {
      const options = [{ title: "Size", values: ["S", "M", "L"] }]
      const { variants } = await offer(
        clay,
        0,
        {},
        {
          options,
          variants: [
            variant("Small", 5, { options: { Size: "S" }, stocked_quantity: 0 }),
            variant("Medium", 12, { options: { Size: "M" } }),
            variant("Large", 18, { options: { Size: "L" } }),
          ],
        }
      )
      const { offers } = await group()
      expect(offers).toMatchObject([{ variant_id: variants[1].id, price: { amount: 12 } }])
    })

    it("are priced in the money of the region or currency that is asked for", async () => {
      await offer(clay, 20)
      await join((await aProduct(getContainer(), market, { title: "Torch" })).id, KEY)
      expect(await sellersOf(`region_id=${market.regions.usd}`)).toEqual([null, "Clay House"])
      const { offers } = await group(`region_id=${market.regions.jpy}`)
      expect(offers).toMatchObject([
        { price: { currency_code: "jpy", amount: 3000 }, buyable: true },
        { price: null, buyable: false, reason: "no_price", in_stock: true },
      ])
      expect((await group("currency_code=JPY")).offers[0].price.amount).toBe(3000)
    })

    it("are priced for the customer who asks, as the platform does", async () => {
      const { id, variants } = await offer(clay, 20)
      const ann = await aCustomer(api, market.visitor, "ann@example.com")
      const { customer } = (await api.get("/store/customers/me", ann)).data
      const { customer_group } = (
        await api.post("/admin/customer-groups", { name: "Friends" }, merchant)
      ).data
      const add = { add: [customer.id] }
      await api.post(`/admin/customer-groups/${customer_group.id}/customers`, add, merchant)
      await api.post(
        "/admin/price-lists",
        {
          ...{ title: "Friends", description: "Less", status: "active", type: "sale" },
          rules: { "customer.groups.id": [customer_group.id] },
          prices: [{ variant_id: variants[0].id, currency_code: "usd", amount: 8 }],
        },
        merchant
      )
      const priceFor = async (who: Actor) =>
        (await group("currency_code=usd", KEY, who)).offers[0].price.amount
      expect(await priceFor(market.visitor)).toBe(20)
      expect(await priceFor(ann)).toBe(8)
      const { data } = await api.get(
        `/store/products/${id}?region_id=${market.regions.usd}&fields=*variants.calculated_price`,
        ann
      )
      expect(data.product.variants[0].calculated_price.calculated_amount).toBe(8)
    })

    it("of a seller count what lies at the seller's own place", async () => {
      const { variants } = await offer(clay, 20, { stocked_quantity: 3 })
      const { data } = await api.get(
        `/admin/products?fields=variants.inventory_items.inventory_item_id,variants.id&q=Clay`,
        merchant
      )
      const item = data.products[0].variants[0].inventory_items[0].inventory_item_id
      const elsewhere = { location_id: market.stock_location_id, stocked_quantity: 50 }
      await api.post(`/admin/inventory-items/${item}/location-levels`, elsewhere, merchant)
      const { offers } = await group()
      expect(offers).toMatchObject([{ variant_id: variants[0].id, available: 3 }])
    })

    it("know what is not counted and what can be made later", async () => {
      await offer(clay, 20, { stocked_quantity: 0, allow_backorder: true })
      await offer(wool, 10, { manage_inventory: false })
      expect((await group()).offers).toMatchObject([
        { available: null, in_stock: true, buyable: true },
        { available: 0, in_stock: false, buyable: true },
      ])
    })

    it("of a store on holiday are shown and cannot be bought", async () => {
      await offer(clay, 10)
      await offer(wool, 20)
      const day = 24 * 60 * 60 * 1000
      const away = { holiday_from: new Date(Date.now() - day), holiday_to: new Date() }
      await sellers.updateSellers({ id: clay.id, ...away })
      expect(await sellersOf()).toEqual(["Clay House", "Wool Yard"])
      const holiday_to = new Date(Date.now() + day)
      await sellers.updateSellers({ id: clay.id, ...away, holiday_to })
      const { offers } = await group()
      expect(offers.map(sellerName)).toEqual(["Wool Yard", "Clay House"])
      expect(offers[1]).toMatchObject({ buyable: false, reason: "holiday", in_stock: true })
    })

    it("are those on sale in the shop that asks, of active stores", async () => {
      const shop = { name: "Elsewhere" }
      const { sales_channel } = (await api.post("/admin/sales-channels", shop, merchant)).data
      const far = await aProduct(getContainer(), { ...market, sales_channel_id: sales_channel.id })
      await join(far.id, KEY)
      await offer(clay, 10, {}, { submit: false })
      await offer(clay, 20)
      await offer(wool, 30)
      expect(await sellersOf()).toEqual(["Clay House", "Wool Yard"])
      await sellers.move({ id: wool.id, to: "suspended", reason: "Fakes" }, new Date())
      expect(await sellersOf()).toEqual(["Clay House"])
    })

    it("cost the same number of queries, however many they are", async () => {
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const countOf = async (work: () => Promise<unknown>) => {
        let count = 0
        const heard = () => (count += 1)
        pg.on("query", heard)
        await work()
        pg.removeListener("query", heard)
        return count
      }
      /** The fewest of some runs: what the new offers set off is still asking, too. */
      const queriesOf = async (work: () => Promise<unknown>) => {
        const counts: number[] = []
        for (let run = 0; run < 5; run++) counts.push(await countOf(work))
        return Math.min(...counts)
      }
      await offer(clay, 20)
      await group()
      const one = await queriesOf(() => group())
      await offer(clay, 21)
      await offer(wool, 22)
      await join(lamp.id, KEY)
      expect((await group()).offers).toHaveLength(4)
      expect(one).toBeGreaterThan(0)
      expect(await queriesOf(() => group())).toBe(one)
    })
  })

  describe("a group", () => {
    it("is found in any case, and not at all while nobody sells in it", async () => {
      const { id } = await offer(clay, 20, {}, { listing_group: "Ash-Lamp" })
      expect((await group("currency_code=usd", "ASH-lamp")).key).toBe("ash-lamp")
      await api.post(`/seller/products/${id}`, { listing_group: null }, clay.auth)
      await expect(group("currency_code=usd", "ash-lamp")).rejects.toMatchObject(
        refusal(404, "ash-lamp")
      )
      await expect(group("currency_code=usd", "%25")).rejects.toMatchObject(refusal(404, "%"))
    })

    it.each([
      ["neither currency nor region", "", "'currency_code' and 'region_id'"],
      ["both", "currency_code=usd&region_id=reg_x", "'currency_code' and 'region_id'"],
      ["a currency the shop does not sell in", "currency_code=chf", "'currency_code'"],
      ["a word for a currency", "currency_code=dollar", "'currency_code'"],
      ["a region that is not there", "region_id=reg_none", "'region_id'"],
      ["an unknown parameter", "currency_code=usd&seller_id=x", "seller_id"],
    ])("refuses %s", async (_, query, words) => {
      await offer(clay, 20)
      await expect(group(query)).rejects.toMatchObject(refusal(400, words))
    })
  })

  describe("the merchant", () => {
    const read = async (id: string) =>
      (await api.get(`/admin/products/${id}/listing-group`, merchant)).data.product_listing_group

    it("puts any product into a group and takes it out", async () => {
      const { id } = await offer(clay, 20, {}, { listing_group: null })
      for (const product_id of [id, lamp.id]) {
        expect(await read(product_id)).toBeNull()
        const { data } = await join(product_id, " EAN-1 ")
        expect(data.product_listing_group).toEqual({ product_id, key: "ean-1" })
        expect(await read(product_id)).toEqual({ product_id, key: "ean-1" })
      }
      expect((await group("currency_code=usd", "ean-1")).offers).toHaveLength(2)
      expect((await join(lamp.id, null)).data.product_listing_group).toBeNull()
      const { product } = (await api.get(`/seller/products/${id}`, clay.auth)).data
      expect(product).toMatchObject({ status: "published", listing_group: "ean-1" })
    })

    it.each([
      ["a key too short", 400, "key", () => join(lamp.id, "ab")],
      ["a key with a blank", 400, "key", () => join(lamp.id, "a lamp")],
      ["a product that is not there", 404, "prod_none", () => join("prod_none", KEY)],
      ["a seller in the merchant's place", 403, "", () => join(lamp.id, KEY, clay.auth)],
    ])("is refused %s", async (_, status, words, attempt) => {
      await expect(attempt()).rejects.toMatchObject(refusal(status, words))
      expect(await read(lamp.id)).toBeNull()
    })
  })
})

const sellerName = ({ seller }: { seller: { name: string } | null }) => seller?.name ?? null
