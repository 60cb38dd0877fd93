import SellerModuleService from "../../../src/modules/seller/service"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, aProduct, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aSeller, aSellerProduct, TestSeller } from "../../helpers/sellers"

souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor
  let clay: TestSeller
  let wool: TestSeller
  let sellers: SellerModuleService

  beforeAll(async () => {
    const container = getContainer()
    sellers = container.resolve<SellerModuleService>("seller")
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    await aSellerProduct(api, clay.auth, merchant, { title: "Teapot" })
    await aSellerProduct(api, wool.auth, merchant, { title: "Scarf" })
    await sellers.updateSellers({ id: wool.id, verification: "verified", rating_average: 4.5 })
  })

  const names = async (query = "") => {
    const { data } = await api.get(`/store/sellers${query}`, market.visitor)
    return data.sellers.map(({ name }: { name: string }) => name)
  }
  const products = async (path: string) => (await api.get(path, market.visitor)).data.products

  it("lists stores by name, and as shoppers wish", async () => {
    expect(await names()).toEqual(["Clay House", "Wool Yard"])
    expect(await names("?order=-rating_average")).toEqual(["Wool Yard", "Clay House"])
    expect(await names("?verified=true")).toEqual(["Wool Yard"])
    expect(await names("?q=clay")).toEqual(["Clay House"])
    expect(await names("?limit=1&offset=1")).toEqual(["Wool Yard"])
    expect(await names("?rating=4.5")).toEqual(["Wool Yard"])
    expect(await names("?rating=0")).toHaveLength(2)
    expect(await names("?rating=4.5&q=clay")).toEqual([])
  })

  it.each(["6", "-1", "good"])("refuses a rating of %s", async (rating) => {
    await expect(names(`?rating=${rating}`)).rejects.toMatchObject({
      response: { status: 400, data: { message: expect.stringContaining("'rating'") } },
    })
  })

  it("tells when a store is on holiday, also on its products", async () => {
    const holiday = {
      holiday_from: "2026-12-24T00:00:00.000Z",
      holiday_to: "2027-01-02T00:00:00.000Z",
    }
    const away = {
      holiday_from: new Date(holiday.holiday_from),
      holiday_to: new Date(holiday.holiday_to),
    }
    await sellers.updateSellers({ id: clay.id, ...away })
    const { data } = await api.get("/store/sellers?q=clay", market.visitor)
    expect(data.sellers).toMatchObject([holiday])
    const [teapot] = await products("/store/products?q=Teapot")
    expect(teapot.seller).toMatchObject(holiday)
  })

  it("shows of a store what shoppers may read and nothing else", async () => {
    const { data } = await api.get("/store/sellers/clay-house", market.visitor)
    expect(Object.keys(data.seller).sort()).toEqual([
      "biography",
      "cover_url",
      "created_at",
      "handle",
      "holiday_from",
      "holiday_to",
      "id",
      "logo_url",
      "name",
      "rating_average",
      "rating_count",
      "verification",
    ])
  })

  it("lists the products of one store with the parameters of the platform's list", async () => {
    const listed = await products("/store/sellers/clay-house/products")
    expect(listed).toMatchObject([{ title: "Teapot", seller: { handle: "clay-house" } }])
    const named = await products("/store/sellers/clay-house/products?fields=id,seller.name")
    expect(named).toMatchObject([{ seller: { name: "Clay House" } }])
    const path = `/store/sellers/clay-house/products?region_id=${market.regions.usd}`
    const [teapot] = await products(`${path}&fields=*variants.calculated_price`)
    expect(teapot.variants[0].calculated_price).toMatchObject({ calculated_amount: 20 })
    expect(await products("/store/sellers/clay-house/products?q=scarf")).toEqual([])
  })

  it("tells whose a product is, unless the caller names other fields", async () => {
    const [teapot] = await products("/store/products?q=Teapot")
    expect(teapot.seller).toMatchObject({ id: clay.id, name: "Clay House", rating_count: 0 })
    const [bare] = await products("/store/products?q=Teapot&fields=id,title")
    expect(bare).not.toHaveProperty("seller")
    const [more] = await products("/store/products?q=Teapot&fields=%2Bmetadata")
    expect(more.seller.handle).toBe("clay-house")
  })

  describe("the platform's list of products", () => {
    beforeEach(async () => {
      await aSellerProduct(api, clay.auth, merchant, { title: "Cup" })
      await aProduct(getContainer(), market, { title: "Cup without a seller" })
    })
    const titles = async (query: string) =>
      (await products(`/store/products?order=title&${query}`)).map(titleOf)

    it("is narrowed to sellers by id or handle, one or several", async () => {
      expect(await titles(`seller_id=${clay.id}`)).toEqual(["Cup", "Teapot"])
      expect(await titles("seller_handle=wool-yard")).toEqual(["Scarf"])
      const both = `seller_id[]=${clay.id}&seller_id[]=${wool.id}`
      expect(await titles(both)).toEqual(["Cup", "Scarf", "Teapot"])
      expect(await titles(`seller_id=${clay.id}&seller_handle=wool-yard`)).toEqual([])
      expect(await titles("seller_id=sel_none")).toEqual([])
      expect(await titles("")).toHaveLength(4)
    })

    it("is narrowed together with the platform's own parameters", async () => {
      expect(await titles(`seller_handle=clay-house&q=cup`)).toEqual(["Cup"])
      expect(await titles(`seller_handle=clay-house&handle=scarf`)).toEqual([])
      const kitchen = { name: "Kitchen", is_active: true }
      const created = await api.post("/admin/product-categories", kitchen, merchant)
      const category = created.data.product_category
      const { data } = await api.get("/store/products?seller_handle=clay-house", market.visitor)
      const teapot = data.products.find((product: { title: string }) => product.title === "Teapot")
      const add = { add: [teapot.id] }
      await api.post(`/admin/product-categories/${category.id}/products`, add, merchant)
      const query = `category_id=${category.id}&limit=1&fields=id,title,seller.name`
      expect(await titles(`${query}&seller_id=${clay.id}`)).toEqual(["Teapot"])
      expect(await titles(`${query}&seller_id=${wool.id}`)).toEqual([])
    })

    it.each([
      ["an empty id", "seller_id=", "'seller_id'"],
      ["an operator", "seller_id[$ne]=x", "'seller_id'"],
      ["a long handle", `seller_handle=${"x".repeat(101)}`, "'seller_handle'"],
      [
        "21 sellers",
        Array.from({ length: 21 }, (_, i) => `seller_id[]=${i}`).join("&"),
        "'seller_id'",
      ],
      ["a column of ours by its name", "seller[approval_policy]=trusted", "seller"],
    ])("refuses %s", async (_, query, words) => {
      await expect(titles(query)).rejects.toMatchObject({
        response: { status: 400, data: { message: expect.stringContaining(words) } },
      })
    })
  })

  it("does not find a store that is not active", async () => {
    await sellers.move({ id: clay.id, to: "suspended", reason: "Fakes" }, new Date())
    expect(await names()).toEqual(["Wool Yard"])
    for (const path of ["/store/sellers/clay-house", "/store/sellers/clay-house/products"]) {
      await expect(api.get(path, market.visitor)).rejects.toMatchObject({
        response: { status: 404 },
      })
    }
  })

  it("lets the members of a suspended store read and nothing else", async () => {
    await sellers.move({ id: clay.id, to: "suspended", reason: "Fakes" }, new Date())
    expect((await api.get("/seller/products", clay.auth)).data.count).toBe(1)
    await expect(
      api.post("/seller/store", { biography: "We are back" }, clay.auth)
    ).rejects.toMatchObject({
      response: { status: 403, data: { message: expect.stringContaining("suspended") } },
    })
  })
})

const titleOf = ({ title }: { title: string }) => title
