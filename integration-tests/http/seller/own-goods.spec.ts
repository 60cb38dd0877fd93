import { Modules } from "@medusajs/framework/utils"
import { TestEventUtils } from "@medusajs/test-utils"
import sharp from "sharp"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, aProduct, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aSeller, aSellerProduct, TestSeller } from "../../helpers/sellers"

souk(({ api, getContainer }) => {
  let merchant: Actor
  let market: Market
  let clay: TestSeller
  let wool: TestSeller
  let teapot: { id: string; variant_id: string }
  let scarf: { id: string; variant_id: string }
  let own: { id: string }

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    teapot = await aSellerProduct(api, clay.auth, merchant, { title: "Teapot" })
    scarf = await aSellerProduct(api, wool.auth, merchant, { title: "Scarf" })
    own = await aProduct(container, market, { title: "Gift card" })
  })

  const usd = (amount: number) => [{ currency_code: "usd", amount }]
  const oneSize = { title: "One size", prices: usd(10) }
  const path = (id: string, rest = "") => `/seller/products/${id}${rest}`

  it("keeps the pieces that are promised between the look at the stock and its change", async () => {
    const inventory = getContainer().resolve(Modules.INVENTORY)
    const levels = () => inventory.listInventoryLevels({ location_id: clay.stock_location_id })
    const [{ inventory_item_id, location_id }] = await levels()
    const write = inventory.updateInventoryLevels.bind(inventory)
    const sale = async (...change: Parameters<typeof write>) => {
      await inventory.createReservationItems({ inventory_item_id, location_id, quantity: 5 })
      return await write(...change)
    }
    // Taken off again at once: what undoes the change writes the stock, too.
    const spy = jest.spyOn(inventory, "updateInventoryLevels").mockImplementationOnce(sale as never)
    const wish = [{ variant_id: teapot.variant_id, stocked_quantity: 2 }]
    await expect(api.post("/seller/stock", { levels: wish }, clay.auth)).rejects.toMatchObject({
      response: {
        status: 400,
        data: {
          message: expect.stringContaining("5 pieces were promised to orders at this moment"),
        },
      },
    })
    expect(spy).toHaveBeenCalled()
    spy.mockRestore()
    expect(await levels()).toMatchObject([{ stocked_quantity: 10, reserved_quantity: 5 }])
  })

  describe("the goods of others", () => {
    const variant = (id: string) => `/variants/${id}`
    it.each([
      ["reads", () => api.get(path(scarf.id), clay.auth)],
      ["changes", () => api.post(path(scarf.id), { title: "Mine" }, clay.auth)],
      ["submits", () => api.post(path(scarf.id, "/submit"), {}, clay.auth)],
      ["deletes", () => api.delete(path(scarf.id), clay.auth)],
      ["adds a variant to", () => api.post(path(scarf.id, "/variants"), oneSize, clay.auth)],
      [
        "prices",
        () => api.post(path(scarf.id, variant(scarf.variant_id)), { title: "x" }, clay.auth),
      ],
      [
        "prices through an own product",
        () => api.post(path(teapot.id, variant(scarf.variant_id)), { title: "x" }, clay.auth),
      ],
      [
        "deletes a variant of",
        () => api.delete(path(teapot.id, variant(scarf.variant_id)), clay.auth),
      ],
      ["touches the merchant's", () => api.post(path(own.id), { title: "Mine" }, clay.auth)],
    ])("nobody %s: they are not found", async (_, attempt) => {
      await expect(attempt()).rejects.toMatchObject({ response: { status: 404 } })
      const { data } = await api.get(path(scarf.id), wool.auth)
      expect(data.product).toMatchObject({ title: "Scarf", variants: [{ title: "One size" }] })
    })

    it("are not in the list", async () => {
      const { data } = await api.get("/seller/products", clay.auth)
      expect(data).toMatchObject({ count: 1, products: [{ id: teapot.id }] })
    })
  })

  describe("sending", () => {
    it("costs what the seller says, per currency", async () => {
      const { shipping_options } = (await api.get("/seller/shipping-options", clay.auth)).data
      const [{ id }] = shipping_options
      const body = { name: "Parcel", prices: [{ currency_code: "usd", amount: 4.5 }] }
      const { data } = await api.post(`/seller/shipping-options/${id}`, body, clay.auth)
      expect(data.shipping_option.name).toBe("Parcel")
      const prices = data.shipping_option.prices as { currency_code: string; amount: number }[]
      const amounts = Object.fromEntries(prices.map((p) => [p.currency_code, p.amount]))
      expect(amounts).toEqual({ usd: 4.5, jpy: 0, kwd: 0 })
      await expect(
        api.post(`/seller/shipping-options/${id}`, body, wool.auth)
      ).rejects.toMatchObject({ response: { status: 404 } })
    })
  })

  it("reaches a country that the merchant begins to sell to later", async () => {
    const events = getContainer().resolve(Modules.EVENT_BUS)
    const created = TestEventUtils.waitSubscribersExecution("region.created", events)
    const region = { name: "Europe", currency_code: "usd", countries: ["de", "fr"] }
    await api.post("/admin/regions", region, merchant)
    await created
    const { data } = await api.get(
      `/admin/stock-locations/${clay.stock_location_id}?fields=*fulfillment_sets.service_zones.geo_zones`,
      merchant
    )
    const [set] = data.stock_location.fulfillment_sets
    const countries = set.service_zones[0].geo_zones.map(
      (zone: { country_code: string }) => zone.country_code
    )
    expect(countries.sort()).toEqual(["de", "fr", "jp", "kw", "us"])
  })

  describe("pictures", () => {
    const upload = (bytes: Buffer, name: string) => {
      const form = new FormData()
      form.append("files", new Blob([new Uint8Array(bytes)]), name)
      return api.post("/seller/uploads", form, clay.auth)
    }

    it("are opened and written anew", async () => {
      const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
        .png()
        .toBuffer()
      const { data, status } = await upload(png, "../../red.png")
      expect(status).toBe(201)
      expect(data.files[0].url).toMatch(/red\.webp$/)
    })

    it.each([
      ["a script in a picture's clothes", Buffer.from("<script>alert(1)</script>"), "x.png"],
      [
        "a drawing that may carry scripts",
        Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"),
        "x.svg",
      ],
      ["more than 4 MiB", Buffer.alloc(5 * 1024 * 1024), "x.jpg"],
    ])("refuse %s", async (_, bytes, name) => {
      await expect(upload(bytes, name)).rejects.toMatchObject({
        response: { status: 400, data: { message: expect.stringContaining("accepted") } },
      })
    })
  })

  it("the store's own words are the owner's to change, its status is not", async () => {
    const { data } = await api.post("/seller/store", { biography: "Since 1990" }, clay.auth)
    expect(data.store).toMatchObject({ biography: "Since 1990", legal_name: "Clay House Ltd" })
    for (const body of [{ status: "closed" }, { approval_policy: "trusted" }, { id: wool.id }]) {
      await expect(api.post("/seller/store", body, clay.auth)).rejects.toMatchObject({
        response: { status: 400 },
      })
    }
  })
})
