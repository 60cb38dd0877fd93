import { Modules } from "@medusajs/framework/utils"
import { TestEventUtils } from "@medusajs/test-utils"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, aProduct, Market } from "../../helpers/catalog"
import { statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aSeller, aSellerProduct, TestSeller } from "../../helpers/sellers"

souk(({ api, getContainer }) => {
  let merchant: Actor
  let market: Market
  let clay: TestSeller
  let teapot: { id: string; variant_id: string }
  let own: { id: string }

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    teapot = await aSellerProduct(api, clay.auth, merchant, { title: "Teapot" })
    own = await aProduct(container, market, { title: "Gift card" })
  })

  const usd = (amount: number) => [{ currency_code: "usd", amount }]
  const oneSize = { title: "One size", prices: usd(10) }
  const create = (body: object = {}, who = clay.auth) =>
    api.post("/seller/products", { title: "Bowl", variants: [oneSize], ...body }, who)
  const path = (id: string, rest = "") => `/seller/products/${id}${rest}`
  const shown = async (id: string) =>
    (await api.get(`/store/products?id=${id}`, market.visitor)).data.products
  const pending = async () =>
    (await api.get("/admin/product-reviews?status=pending", merchant)).data.product_reviews
  const trust = () =>
    api.post(`/admin/sellers/${clay.id}`, { approval_policy: "trusted" }, merchant)

  describe("a new product", () => {
    it("keeps its variants, prices, pictures, categories, tags and stock", async () => {
      const { data: category } = await api.post(
        "/admin/product-categories",
        { name: "Kitchen", is_active: true },
        merchant
      )
      const id = category.product_category.id
      const { data, status } = await create({
        subtitle: "For soup",
        description: "Thrown by hand",
        weight: 450,
        category_ids: [id],
        tags: ["Clay", "soup"],
        images: [{ url: "https://pics.example/1.webp" }, { url: "https://pics.example/2.webp" }],
        options: [{ title: "Size", values: ["S", "L"] }],
        variants: [
          {
            title: "Small",
            sku: "B-S",
            options: { Size: "S" },
            stocked_quantity: 4,
            prices: usd(9),
          },
          {
            title: "Large",
            sku: "B-L",
            options: { Size: "L" },
            stocked_quantity: 2,
            weight: 600,
            prices: [...usd(12.5), { currency_code: "jpy", amount: 1800 }],
          },
        ],
      })
      expect(status).toBe(201)
      expect(data.product).toMatchObject({
        status: "proposed",
        weight: 450,
        thumbnail: "https://pics.example/1.webp",
        images: [{ url: "https://pics.example/1.webp" }, { url: "https://pics.example/2.webp" }],
        categories: [{ name: "Kitchen" }],
        review: { status: "pending" },
      })
      const tags = data.product.tags.map(({ value }: { value: string }) => value)
      expect(tags.sort()).toEqual(["clay", "soup"])
      const [small, large] = data.product.variants
      expect(small).toMatchObject({ title: "Small", stocked_quantity: 4, prices: [{ amount: 9 }] })
      expect(large).toMatchObject({ title: "Large", stocked_quantity: 2, weight: 600 })
      expect(large.prices).toHaveLength(2)
    })

    it("waits for the merchant, and is on sale once approved", async () => {
      const { product } = (await create()).data
      expect(await shown(product.id)).toEqual([])
      const [review] = await pending()
      expect(review).toMatchObject({ seller: { name: "Clay House" }, product: { title: "Bowl" } })
      await api.post(`/admin/product-reviews/${review.id}/approve`, {}, merchant)
      expect(await shown(product.id)).toMatchObject([{ title: "Bowl" }])
    })

    it("goes back with a reason, is mended and handed in again", async () => {
      const { product } = (await create()).data
      const [review] = await pending()
      const body = { reason: "Needs a picture" }
      await api.post(`/admin/product-reviews/${review.id}/reject`, body, merchant)
      const { data } = await api.get(path(product.id), clay.auth)
      expect(data.product).toMatchObject({
        status: "rejected",
        review: { status: "rejected", reason: "Needs a picture" },
      })
      await api.post(path(product.id, "/submit"), {}, clay.auth)
      expect(await pending()).toMatchObject([{ product: { id: product.id } }])
    })

    it("of a trusted seller is on sale at once", async () => {
      await trust()
      const { product } = (await create()).data
      expect(product).toMatchObject({ status: "published", review: null })
      expect(await shown(product.id)).toMatchObject([{ seller: { handle: "clay-house" } }])
    })

    it("stays a draft when it is not submitted", async () => {
      const { product } = (await create({ submit: false })).data
      expect(product.status).toBe("draft")
      expect(await pending()).toEqual([])
    })

    const two = [oneSize, { ...oneSize, title: "Other" }]
    it.each([
      ["no title", { title: "" }, "title"],
      ["no variants", { variants: [] }, "variants"],
      ["an unknown field", { status: "published" }, "status"],
      ["a seller in the body", { seller_id: "sel_other" }, "seller_id"],
      [
        "a currency the shop does not sell in",
        { variants: [{ ...oneSize, prices: [{ currency_code: "chf", amount: 1 }] }] },
        "accepted: ",
      ],
      [
        "half a yen",
        { variants: [{ ...oneSize, prices: [{ currency_code: "jpy", amount: 1.5 }] }] },
        "accepted: 0",
      ],
      [
        "two prices in one currency",
        { variants: [{ ...oneSize, prices: [...usd(1), ...usd(2)] }] },
        "two prices",
      ],
      ["a negative price", { variants: [{ ...oneSize, prices: usd(-1) }] }, "prices"],
      ["variants that cannot be told apart", { variants: two }, "needs options"],
      ["two variants of one name", { variants: [oneSize, oneSize] }, "differ"],
      ["a category that is not there", { category_ids: ["pcat_none"] }, "pcat_none"],
      ["a script for a picture", { images: [{ url: "javascript:alert(1)" }] }, "uploads"],
      [
        "stock that is no number",
        { variants: [{ ...oneSize, stocked_quantity: "many" }] },
        "stocked_quantity",
      ],
      ["a taken handle", { handle: "teapot" }, "teapot"],
    ])("refuses %s and writes nothing", async (_, body, words) => {
      const count = async () => (await api.get("/admin/products", merchant)).data.count
      const before = await count()
      await expect(create(body)).rejects.toMatchObject({
        response: { status: 400, data: { message: expect.stringContaining(words) } },
      })
      expect(await count()).toBe(before)
    })
  })

  describe("a decision", () => {
    it("is taken once when two decide at the same moment", async () => {
      await create()
      const [{ id }] = await pending()
      const both = await Promise.allSettled([
        api.post(`/admin/product-reviews/${id}/approve`, {}, merchant),
        api.post(`/admin/product-reviews/${id}/reject`, { reason: "Not yet" }, merchant),
      ])
      expect(both.map(statusOf).sort()).toEqual([200, 400])
    })

    it("is refused for a review that is not there and without a reason", async () => {
      await create()
      const [{ id }] = await pending()
      const decide = (review: string, verb: string, body = {}) =>
        api.post(`/admin/product-reviews/${review}/${verb}`, body, merchant)
      await expect(decide("none", "approve")).rejects.toMatchObject({ response: { status: 404 } })
      await expect(decide(id, "reject")).rejects.toMatchObject({ response: { status: 400 } })
      expect(await pending()).toHaveLength(1)
    })
  })

  describe("a product on sale", () => {
    it("goes back to the merchant when its words change", async () => {
      await api.post(path(teapot.id), { title: "Cheap watch" }, clay.auth)
      expect(await shown(teapot.id)).toEqual([])
      expect(await pending()).toMatchObject([{ product: { title: "Cheap watch" } }])
    })

    it("stays on sale when its price and stock change", async () => {
      const variant = path(teapot.id, `/variants/${teapot.variant_id}`)
      const body = { prices: usd(25), stocked_quantity: 7 }
      const { product } = (await api.post(variant, body, clay.auth)).data
      expect(product).toMatchObject({
        status: "published",
        variants: [{ stocked_quantity: 7, prices: [{ amount: 25 }] }],
      })
    })

    it("gains and loses variants, but never the last", async () => {
      const more = { title: "Two cups", prices: usd(30), options: { "Default option": "Two" } }
      const added = await api.post(path(teapot.id, "/variants"), more, clay.auth)
      expect(added.data.product.variants).toHaveLength(2)
      const remove = (id: string) => api.delete(path(teapot.id, `/variants/${id}`), clay.auth)
      await remove(teapot.variant_id)
      const [last] = (await api.get(path(teapot.id), clay.auth)).data.product.variants
      await expect(remove(last.id)).rejects.toMatchObject({ response: { status: 400 } })
    })

    it("is found under its store and says whose it is", async () => {
      const listed = await api.get("/store/sellers/clay-house/products", market.visitor)
      expect(listed.data).toMatchObject({ count: 1, products: [{ id: teapot.id }] })
      expect(listed.data.products[0].seller).toMatchObject({
        id: clay.id,
        name: "Clay House",
        handle: "clay-house",
        verification: "unverified",
      })
      const mine = await api.get(`/store/products/${own.id}`, market.visitor)
      expect(mine.data.product.seller ?? null).toBeNull()
    })

    it("leaves the shop when its seller deletes it", async () => {
      await api.delete(path(teapot.id), clay.auth)
      expect(await shown(teapot.id)).toEqual([])
      await expect(api.get(path(teapot.id), clay.auth)).rejects.toMatchObject({
        response: { status: 404 },
      })
    })
  })

  it("is settled in the inbox when the merchant decides on the platform's own page", async () => {
    const { product } = (await create()).data
    const events = getContainer().resolve(Modules.EVENT_BUS)
    const updated = TestEventUtils.waitSubscribersExecution("product.updated", events)
    await api.post(`/admin/products/${product.id}`, { status: "published" }, merchant)
    await updated
    expect(await pending()).toEqual([])
    expect(await shown(product.id)).toHaveLength(1)
  })
})
