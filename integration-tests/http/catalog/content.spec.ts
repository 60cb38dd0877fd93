import { CATALOG_MODULE } from "../../../src/modules/catalog"
import CatalogModuleService from "../../../src/modules/catalog/service"
import { setProductContentWorkflow } from "../../../src/workflows/catalog/set-product-content"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { reactionsTo } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aSeller, aSellerProduct, TestSeller } from "../../helpers/sellers"

souk(({ api, getContainer }) => {
  let merchant: Actor
  let market: Market
  let clay: TestSeller
  let wool: TestSeller
  let teapot: { id: string; variant_id: string }
  let catalog: CatalogModuleService

  beforeAll(async () => {
    const container = getContainer()
    catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    teapot = await aSellerProduct(api, clay.auth, merchant, { title: "Teapot" })
  })

  const picture = (name: string) => `https://pics.example/${name}.webp`
  const variant = { title: "One size", prices: [{ currency_code: "usd", amount: 10 }] }
  const create = async (body: object = {}, who = clay.auth) => {
    const bowl = { title: "Bowl", variants: [variant], ...body }
    return (await api.post("/seller/products", bowl, who)).data.product
  }
  const change = async (body: object, id = teapot.id, who = clay.auth) =>
    (await api.post(`/seller/products/${id}`, body, who)).data.product
  const trust = (seller = clay) =>
    api.post(`/admin/sellers/${seller.id}`, { approval_policy: "trusted" }, merchant)
  const shown = async (id: string, query = "") =>
    (await api.get(`/store/products/${id}${query}`, market.visitor)).data.product
  const listed = async (query: string) =>
    (await api.get(`/store/products?${query}`, market.visitor)).data.products
  const facts = {
    images: [{ url: picture("front"), alt: "A bowl from the front" }, { url: picture("back") }],
    attributes: [
      { name: "Glaze", value: "ash" },
      { name: "Clay body", value: "stoneware" },
      { name: "Firing", value: "wood" },
    ],
    listing_group: "EAN-4006381333931",
    length: 120,
    width: 119.5,
    height: 60,
    origin_country: "JP",
    hs_code: "6912.00",
  }

  describe("what a seller tells of a product", () => {
    it("is kept with the product and read back", async () => {
      const bowl = await create(facts)
      expect(bowl).toMatchObject({
        thumbnail: picture("front"),
        images: [
          { url: picture("front"), alt: "A bowl from the front", rank: 0 },
          { url: picture("back"), alt: null, rank: 1 },
        ],
        attributes: facts.attributes,
        listing_group: "ean-4006381333931",
        ...{ length: 120, width: 119.5, height: 60, origin_country: "jp", hs_code: "6912.00" },
      })
      const read = (await api.get(`/seller/products/${bowl.id}`, clay.auth)).data.product
      expect(read.attributes).toEqual(facts.attributes)
      expect(Object.keys(read.images[0]).sort()).toEqual(["alt", "id", "rank", "url"])
    })

    it("stays as it is where a change does not name it, and goes where it is cleared", async () => {
      const bowl = await create(facts)
      const renamed = await change({ title: "Soup bowl" }, bowl.id)
      expect(renamed).toMatchObject({
        attributes: facts.attributes,
        listing_group: "ean-4006381333931",
        height: 60,
      })
      expect(renamed.images).toEqual(bowl.images)
      const nothing = { attributes: [], listing_group: null, images: [] }
      const bare = await change({ ...nothing, height: null, hs_code: null }, bowl.id)
      expect(bare).toMatchObject({ ...nothing, height: null, hs_code: null, thumbnail: null })
    })

    it("has the pictures in the new order, and those that stay keep their ids", async () => {
      const bowl = await create(facts)
      const [front, back] = bowl.images
      const images = [
        { url: picture("detail"), alt: "The foot ring" },
        { url: back.url, alt: "From behind" },
        { url: front.url },
      ]
      const changed = await change({ images }, bowl.id)
      expect(changed.thumbnail).toBe(picture("detail"))
      expect(changed.images).toMatchObject([
        { url: picture("detail"), alt: "The foot ring", rank: 0 },
        { id: back.id, alt: "From behind", rank: 1 },
        { id: front.id, alt: null, rank: 2 },
      ])
      const chosen = await change({ images, thumbnail: back.url }, bowl.id)
      expect(chosen.thumbnail).toBe(back.url)
    })

    it("has the attributes that came last, in their order", async () => {
      const bowl = await create(facts)
      const attributes = [
        { name: "Firing", value: "gas" },
        { name: "glaze", value: "salt" },
      ]
      expect((await change({ attributes }, bowl.id)).attributes).toEqual(attributes)
    })

    it("is of one kind when two change it at the same moment", async () => {
      const bowl = await create({ submit: false })
      const set = (value: string) =>
        change({ attributes: facts.attributes.map(({ name }) => ({ name, value })) }, bowl.id)
      await Promise.all([set("one"), set("two")])
      const { attributes } = (await api.get(`/seller/products/${bowl.id}`, clay.auth)).data.product
      expect(attributes).toHaveLength(3)
      expect(new Set(attributes.map(({ value }: { value: string }) => value)).size).toBe(1)
    })

    const long = (length: number) => "x".repeat(length)
    const pair = { name: "Glaze", value: "ash" }
    it.each([
      [
        "a description of a picture too long",
        { images: [{ url: picture("a"), alt: long(301) }] },
        "alt",
      ],
      ["an attribute without a value", { attributes: [{ name: "Glaze" }] }, "value"],
      ["a name too long", { attributes: [{ name: long(61), value: "ash" }] }, "name"],
      ["a value too long", { attributes: [{ name: "Glaze", value: long(201) }] }, "value"],
      ["a rank", { attributes: [{ ...pair, rank: 3 }] }, "rank"],
      ["two attributes of one name", { attributes: [pair, { ...pair, name: "GLAZE" }] }, '"GLAZE"'],
      [
        "31 attributes",
        { attributes: Array.from({ length: 31 }, (_, i) => ({ ...pair, name: `${i}` })) },
        "attributes",
      ],
      ["a group with blanks", { listing_group: "ash teapot" }, "listing_group"],
      ["a group too short", { listing_group: "ab" }, "listing_group"],
      ["a country of three letters", { origin_country: "jpn" }, "origin_country"],
      ["a negative height", { height: -1 }, "height"],
      ["a customs code too long", { hs_code: long(21) }, "hs_code"],
    ])("is refused with %s, whether new or changed", async (_, body, words) => {
      const refusal = {
        response: { status: 400, data: { message: expect.stringContaining(words) } },
      }
      const count = async () => (await api.get("/seller/products", clay.auth)).data.count
      const before = await count()
      await expect(create({ ...facts, ...body })).rejects.toMatchObject(refusal)
      expect(await count()).toBe(before)
      await expect(change(body)).rejects.toMatchObject(refusal)
      const { product } = (await api.get(`/seller/products/${teapot.id}`, clay.auth)).data
      expect(product).toMatchObject({ status: "published", attributes: [], listing_group: null })
    })

    it("cannot be told of another seller's product", async () => {
      await expect(change({ attributes: [pair] }, teapot.id, wool.auth)).rejects.toMatchObject({
        response: { status: 404 },
      })
      expect(await catalog.listProductAttributes({ product_id: teapot.id })).toEqual([])
    })
  })

  describe("a product on sale", () => {
    it.each([
      ["attributes", { attributes: facts.attributes }],
      ["the description of a picture", { images: facts.images }],
      ["the listing group", { listing_group: "ash-teapot" }],
    ])("goes back to the merchant when %s change", async (_, body) => {
      expect((await change(body)).status).toBe("proposed")
      expect(await listed(`id=${teapot.id}`)).toEqual([])
    })

    it("stays on sale when its seller is trusted", async () => {
      await trust()
      expect((await change({ attributes: facts.attributes })).status).toBe("published")
    })
  })

  describe("the store", () => {
    beforeEach(async () => {
      await trust()
      await change({ ...facts })
    })

    it("tells the attributes and descriptions on the page of a product", async () => {
      const product = await shown(teapot.id)
      expect(product.attributes.map(named)).toEqual(facts.attributes)
      expect(product.listing_group).toMatchObject({ key: "ean-4006381333931" })
      expect(product.images.map(alt)).toEqual(["A bowl from the front", null])
      expect(product).toMatchObject({ length: 120, origin_country: "jp", seller: { id: clay.id } })
    })

    it("tells them in a list when it is asked", async () => {
      const [plain] = await listed(`id=${teapot.id}`)
      expect(plain).not.toHaveProperty("attributes")
      expect(plain.images.map(alt)).toEqual(["A bowl from the front", null])
      const [more] = await listed(`id=${teapot.id}&fields=%2Battributes.name,%2Battributes.value`)
      expect(more.attributes.map(named)).toEqual(facts.attributes)
      expect(more.title).toBe("Teapot")
      const [few] = await listed(
        `id=${teapot.id}&fields=id,listing_group.key,images.url,images.metadata`
      )
      expect(few.listing_group.key).toBe("ean-4006381333931")
      expect(few.images.map(alt)).toEqual(["A bowl from the front", null])
      expect(few).not.toHaveProperty("title")
    })

    it("leaves the caller's own choice of fields alone", async () => {
      const bare = await shown(teapot.id, "?fields=id,title")
      // The platform's own route adds the categories.
      expect(Object.keys(bare).sort()).toEqual(["categories", "id", "title"])
      const without = await shown(teapot.id, "?fields=-attributes,-seller")
      expect(without).not.toHaveProperty("attributes")
      expect(without).not.toHaveProperty("seller")
      expect(without.title).toBe("Teapot")
    })

    it("tells nothing private, whatever fields are named", async () => {
      const wishes = [
        ...["seller.seller_private", "seller.status", "seller.stock_location_id", "seller.*"],
        ...["seller.members.user_id", "seller_product.seller.approval_policy"],
        ...["attributes.product.seller.members", "listing_group.*", "withdrawn_product.*"],
      ]
      for (const query of [wishes.join(","), wishes.map((wish) => `%2B${wish}`).join(",")]) {
        const text = JSON.stringify(await shown(teapot.id, `?fields=title,${query}`))
        for (const secret of [
          ...["approval_policy", "stock_location_id", "user_id", "members"],
          ...["tax_id", "payout", "TAX-SECRET-1", clay.email],
        ]) {
          expect(text).not.toContain(secret)
        }
      }
    })
  })

  it("suggests names that others use, the most used first", async () => {
    const set = (product_id: string, ...names: string[]) =>
      setProductContentWorkflow(getContainer()).run({
        input: {
          products: [{ product_id, attributes: names.map((name) => ({ name, value: "x" })) }],
        },
      })
    await set("prod_a", "Glass", "Glaze", "100%")
    await set("prod_b", "glaze", "Firing")
    const suggest = async (q: string, who = wool.auth) =>
      (await api.get(`/seller/product-attributes?q=${encodeURIComponent(q)}`, who)).data
    expect(await suggest("gla")).toEqual({ attribute_names: ["Glaze", "Glass"] })
    expect(await suggest("aze")).toEqual({ attribute_names: [] })
    expect(await suggest("%")).toEqual({ attribute_names: [] })
    expect((await suggest("")).attribute_names).toHaveLength(4)
    await expect(suggest("x".repeat(61))).rejects.toMatchObject({
      response: { status: 400, data: { message: expect.stringContaining("q") } },
    })
  })

  it("is set for many products at once, all or none", async () => {
    const run = (last: string) =>
      setProductContentWorkflow(getContainer()).run({
        input: {
          products: [
            { product_id: teapot.id, attributes: [{ name: "Glaze", value: "ash" }] },
            { product_id: "prod_other", listing_group: last },
          ],
        },
      })
    await expect(run("a b")).rejects.toMatchObject({
      message: expect.stringContaining('"a b"'),
    })
    expect(await catalog.listProductAttributes({})).toEqual([])
    await run("Ash-Teapot")
    expect(await catalog.listProductAttributes({})).toMatchObject([{ value: "ash" }])
    expect(await catalog.listProductListingGroups({})).toMatchObject([{ key: "ash-teapot" }])
  })

  it("goes with the product", async () => {
    await change({ attributes: facts.attributes, listing_group: "ash-teapot" })
    const gone = reactionsTo(getContainer(), ["product.deleted"])
    await api.delete(`/seller/products/${teapot.id}`, clay.auth)
    await gone
    expect(await catalog.listProductAttributes({ product_id: teapot.id })).toEqual([])
    expect(await catalog.listProductListingGroups({ product_id: teapot.id })).toEqual([])
  })
})

const named = ({ name, value }: { name: string; value: string }) => ({ name, value })
const alt = ({ metadata }: { metadata: { alt: string | null } | null }) => metadata?.alt ?? null
