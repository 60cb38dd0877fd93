import { Modules } from "@medusajs/framework/utils"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, aProduct, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aSeller, TestSeller } from "../../helpers/sellers"
import { aSheet, bringIn, productsOf, SheetLine } from "../../helpers/sheets"
import { manyGoods } from "../../bench/goods"

souk(({ api, getContainer }) => {
  let merchant: Actor
  let market: Market
  let clay: TestSeller
  let wool: TestSeller

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool House")
  })

  const send = async (lines: SheetLine[], wishes: object = {}, who: Actor = clay.auth) =>
    bringIn(api, getContainer(), who, await aSheet(lines), wishes)
  const mine = () => productsOf(api, clay.auth)
  const one = async (handle: string) => {
    const { id } = (await mine()).find((product) => product.handle === handle)!
    return (await api.get(`/seller/products/${id}`, clay.auth)).data.product
  }
  const reviews = async () =>
    (await api.get("/admin/product-reviews?status=pending", merchant)).data.product_reviews
  const approve = async () => {
    for (const { id } of await reviews()) {
      await api.post(`/admin/product-reviews/${id}/approve`, {}, merchant)
    }
  }
  const counts = (created: number, updated: number, unchanged: number, failed: number) => ({
    status: "completed",
    ...{ created_count: created, updated_count: updated },
    ...{ unchanged_count: unchanged, failed_count: failed },
  })

  const bowl: SheetLine = {
    ...{ product_handle: "bowl", product_title: "Bowl", description: "Deep", tags: "Clay|soup" },
    ...{ images: "https://pics.example/1.webp|https://pics.example/2.webp", material: "Clay" },
    ...{ category_handles: "kitchen", attributes: "Glaze: ash", listing_group: "EAN-1" },
    ...{ option_1_name: "Size", option_1_value: "S", sku: "B-S", weight_grams: 250 },
    ...{ stock: 4, low_stock_threshold: 2, price_usd: 9.5, price_jpy: 1500 },
  }
  const large = { product_handle: "bowl", option_1_value: "L", sku: "B-L", stock: 2, price_usd: 12 }
  const aCategory = () =>
    api.post("/admin/product-categories", { name: "Kitchen", is_active: true }, merchant)

  it("makes products with all that a row can say, and puts them before the merchant", async () => {
    await aCategory()
    expect(await send([bowl, large])).toMatchObject({ ...counts(2, 0, 0, 0), errors: [] })
    const product = await one("bowl")
    expect(product).toMatchObject({
      ...{ title: "Bowl", description: "Deep", material: "Clay", status: "proposed" },
      ...{ thumbnail: "https://pics.example/1.webp", images: [{ rank: 0 }, { rank: 1 }] },
      ...{ categories: [{ name: "Kitchen" }], attributes: [{ name: "Glaze", value: "ash" }] },
      ...{ listing_group: "ean-1", review: { status: "pending" } },
    })
    const tags = product.tags.map(({ value }: { value: string }) => value).sort()
    expect(tags).toEqual(["clay", "soup"])
    expect(product.variants).toMatchObject([
      { title: "S", sku: "B-S", weight: 250, stocked_quantity: 4, manage_inventory: true },
      { title: "L", sku: "B-L", weight: null, stocked_quantity: 2 },
    ])
    expect(product.variants[0].prices).toHaveLength(2)
    const { stock } = (await api.get("/seller/stock?q=B-S", clay.auth)).data
    expect(stock).toMatchObject([{ sku: "B-S", low_stock_threshold: 2 }])
  })

  it("shows nobody a draft that was not submitted; a trusted seller's goods are on sale", async () => {
    await send([{ ...bowl, category_handles: "" }], { submit: "false" })
    expect(await reviews()).toEqual([])
    expect(await one("bowl")).toMatchObject({ status: "draft" })
    const trusted = { approval_policy: "trusted" }
    await api.post(`/admin/sellers/${clay.id}`, trusted, merchant)
    await send([{ ...large, product_handle: "cup", product_title: "Cup", option_1_name: "Size" }])
    const { products } = (await api.get("/store/products?handle=cup", market.visitor)).data
    expect(products).toMatchObject([{ seller: { handle: "clay-house" } }])
  })

  it("writes good rows, names bad ones, and the same file again changes nothing", async () => {
    const lines = manyGoods(120)
    const done = await send(lines)
    expect(done).toMatchObject({ ...counts(108, 0, 0, 12), total_rows: 120, processed_rows: 120 })
    expect(done.errors).toHaveLength(12)
    expect(done.errors[0]).toMatchObject({ row_number: 11, column: "stock" })
    expect(done.errors[0].message).toContain('"plenty" is not accepted; accepted: a whole number')
    const before = await mine()
    const again = await send(lines)
    expect(again).toMatchObject(counts(0, 0, 108, 12))
    expect(again.errors).toEqual(done.errors)
    expect(await mine()).toEqual(before)
  })

  it("changes prices and stock at once, and sends words back to the merchant", async () => {
    await send([{ ...bowl, category_handles: "" }, large])
    await approve()
    const dearer = { product_handle: "bowl", sku: "B-S", price_usd: 11, stock: 9 }
    expect(await send([dearer])).toMatchObject(counts(0, 1, 0, 0))
    const changed = await one("bowl")
    expect(changed).toMatchObject({ status: "published", description: "Deep" })
    expect(changed.variants[0]).toMatchObject({ stocked_quantity: 9, weight: 250 })
    const prices = changed.variants[0].prices.map((p: { amount: number }) => p.amount).sort()
    expect(prices).toEqual([11, 1500])
    const said = {
      product_handle: "bowl",
      sku: "B-S",
      description: "-",
      images: "https://p.example/3",
    }
    expect(await send([said])).toMatchObject(counts(0, 1, 0, 0))
    expect(await one("bowl")).toMatchObject({
      ...{ status: "proposed", description: null, thumbnail: "https://p.example/3" },
      images: [{ url: "https://p.example/3" }],
    })
    expect(await reviews()).toHaveLength(1)
  })

  it("adds variants to a product and gives one another option value", async () => {
    await send([{ ...bowl, category_handles: "" }, large])
    const done = await send([
      { ...large, option_1_name: "Size", option_1_value: "XL" },
      { product_handle: "bowl", option_1_value: "M", sku: "B-M", price_usd: 10 },
    ])
    expect(done).toMatchObject({ ...counts(1, 1, 0, 0), errors: [] })
    const { variants } = await one("bowl")
    const shown = variants.map((v: { sku: string; options: { value: string }[] }) => [
      v.sku,
      v.options.map(({ value }) => value).join(),
    ])
    expect(shown).toEqual([
      ["B-S", "S"],
      ["B-L", "XL"],
      ["B-M", "M"],
    ])
  })

  it("leaves the goods of others alone and does not tell whose they are", async () => {
    await send([{ ...bowl, category_handles: "" }], {}, wool.auth)
    const own = await aProduct(getContainer(), market, { title: "Card" })
    const { product } = (await api.get(`/admin/products/${own.id}`, merchant)).data
    const [{ sku }] = product.variants
    const mug = { ...large, product_handle: "mug", product_title: "Mug", option_1_name: "Size" }
    const done = await send([
      { ...mug, sku: "B-S" },
      { ...mug, product_handle: "mug-2", sku },
      { ...large, sku: "MINE" },
      { ...large, product_handle: product.handle, sku: "MINE-2" },
      { ...mug, product_handle: "mug-3", sku: "FREE" },
    ])
    expect(done).toMatchObject(counts(1, 0, 0, 4))
    expect(done.errors).toMatchObject([
      { row_number: 2, column: "sku" },
      { row_number: 3, column: "sku" },
      { row_number: 4, column: "product_handle" },
      { row_number: 5, column: "product_handle" },
    ])
    expect(JSON.stringify(done.errors)).not.toMatch(/wool|seller|merchant/i)
  })

  it("takes only the rows of a failed batch that stand in its way", async () => {
    const mug = { ...large, product_title: "Mug", option_1_name: "Size" }
    const lines = ["a", "b", "c", "d", "e"].map((name) => ({
      ...{ ...mug, product_handle: `mug-${name}`, sku: `M-${name}` },
    }))
    const container = getContainer()
    const inventory = container.resolve(Modules.INVENTORY)
    // The method has two shapes, and both pass through.
    const create = inventory.createInventoryItems.bind(inventory) as (
      ...given: unknown[]
    ) => Promise<unknown>
    const breaking = async (...given: unknown[]) => {
      if (JSON.stringify(given[0]).includes("M-c")) throw new Error("The shelf broke")
      return await create(...given)
    }
    // Stands for any fault that no rule foresaw.
    const spy = jest.spyOn(inventory, "createInventoryItems").mockImplementation(breaking as never)
    const done = await send(lines)
    spy.mockRestore()
    expect(done).toMatchObject(counts(4, 0, 0, 1))
    expect(done.errors).toMatchObject([{ row_number: 4, column: null }])
    expect(done.errors[0].message).toContain("because of a fault of the server")
    expect(await send(lines)).toMatchObject(counts(1, 0, 4, 0))
  })

  it("sets the stock of what is counted, never below what is promised", async () => {
    await send([{ ...bowl, category_handles: "" }, large])
    const stock: SheetLine[] = [
      { sku: "B-S", stock: 7, product_title: "is not read" },
      { sku: "B-L", low_stock_threshold: 1 },
      { sku: "B-X", stock: 1 },
      { sku: "B-S", stock: 1 },
    ]
    const done = await send(stock, { kind: "stock" })
    expect(done).toMatchObject(counts(0, 2, 0, 2))
    expect(done.errors).toMatchObject([
      { row_number: 4, column: "sku", message: expect.stringContaining("no variant with the sku") },
      { row_number: 5, column: "sku", message: expect.stringContaining("in row 2 already") },
    ])
    const { stock: rows } = (await api.get("/seller/stock?order=sku", clay.auth)).data
    expect(rows).toMatchObject([
      { sku: "B-L", stocked_quantity: 2, low_stock_threshold: 1 },
      { sku: "B-S", stocked_quantity: 7, low_stock_threshold: 2 },
    ])
    expect(await send(stock.slice(0, 2), { kind: "stock" })).toMatchObject(counts(0, 0, 2, 0))
  })
})
