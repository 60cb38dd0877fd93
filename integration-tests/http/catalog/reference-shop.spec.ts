import { MedusaContainer } from "@medusajs/framework/types"
import observeAllStock from "../../../src/jobs/stock/observe-all-stock"
import { STOCK_MODULE } from "../../../src/modules/stock"
import StockModuleService from "../../../src/modules/stock/service"
import { copyShop } from "../../../src/scripts/scale/copy-shop"
import { auctionsOf, anAuction, inDatabase } from "../../helpers/auctions"
import { aProduct } from "../../helpers/catalog"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { souk } from "../../helpers/runner"

const WISH = { products: 40, stores: 7, auctions: 5 }
const COPY = /_g\d+$/
const CALLED_APART = ["id", "handle", "title", "created_at", "updated_at"]

/** The shop on which speed is measured is made of copies: they are goods like their models. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let lot_id: string

  beforeAll(async () => {
    container = getContainer()
    shop = await aShop(api, container)
    const lot = await aProduct(container, shop.market, { title: "Clock" })
    lot_id = (await anAuction(container, lot, { start_price: 12.5 })).id
    await copyShop(container, WISH)
  })

  const get = async (path: string) => (await api.get(path, shop.market.visitor)).data
  const products = async () =>
    (await get(`/store/products?limit=100&region_id=${shop.market.regions.kwd}`)).products
  const copiesOf = async (model: string) =>
    (await products()).filter(({ id }: { id: string }) => id.startsWith(`${model}_g`))
  const counted = async (sql: string) => Number((await inDatabase(container, sql))[0].count)

  it("has as many products, stores and auctions as wished, in every store", async () => {
    expect(await products()).toHaveLength(WISH.products)
    const stores = await get("/store/sellers?limit=100")
    expect(stores.count).toBe(WISH.stores)
    const sellers = (await products()).map(({ seller }: { seller?: { id: string } }) => seller?.id)
    expect(new Set(sellers).size).toBe(WISH.stores + 1)
    expect((await get("/store/auctions?limit=100")).count).toBe(WISH.auctions)
  })

  it("adds nothing to a shop that is so large, and the rest to one that is smaller", async () => {
    const rows = () => counted("select count(*) from product where id ~ '_g[0-9]+$'")
    const before = await rows()
    await copyShop(container, WISH)
    expect(await rows()).toBe(before)
    await copyShop(container, { ...WISH, products: WISH.products + 3, stores: 8 })
    expect(await rows()).toBe(before + 3)
    expect((await get("/store/sellers?limit=100")).count).toBe(8)
  })

  it("shows a copy as its model, under another name", async () => {
    const plain = (product: Record<string, unknown>): unknown =>
      JSON.parse(
        JSON.stringify(product, (key, value) =>
          CALLED_APART.includes(key) || /(_id|sku)$/.test(key) || key === "seller" ? null : value
        )
      )
    const model = (await products()).find(({ id }: { id: string }) => id === shop.north.product.id)
    const [copy] = await copiesOf(shop.north.product.id)
    expect(plain(copy)).toEqual(plain(model))
    expect(copy.variants[0].calculated_price.calculated_amount).toBe(7.777)
    expect(copy.title).not.toBe(model.title)
  })

  it("sells a copy of its store with that store's own shipping", async () => {
    const [copy] = (await copiesOf(shop.north.product.id)).filter(
      ({ seller }: { seller: { id: string } }) => seller.id !== shop.north.id
    )
    const suffix = copy.seller.id.slice(shop.north.id.length)
    const order = await anOrder(api, container, shop, {
      items: [{ variant_id: copy.variants[0].id, quantity: 2 }],
      shipping_option_ids: [shop.north.shipping_option_id + suffix],
    })
    expect(order.items).toHaveLength(1)
    const slices = `select count(*) from seller_order where seller_id = '${copy.seller.id}'`
    expect(await counted(slices)).toBe(1)
  })

  it("takes bids for a copy of a lot", async () => {
    const { auctions } = await get("/store/auctions?limit=100")
    const copy = auctions.find(({ id }: { id: string }) => id !== lot_id)
    expect(copy.id).toMatch(COPY)
    expect(copy).toMatchObject({ start_price: 12.5, status: "live", currency_code: "usd" })
    const bid = await auctionsOf(container).placeBid({
      ...{ auction_id: copy.id, customer_id: "cus_ann", max_amount: 20_00, confirm: true },
      ...{ received_at: new Date(), seller_ids: [], is_house: false, is_blocked: null },
      source: "rest",
    })
    expect(bid).toMatchObject({ ok: true, result: "leading" })
  })

  it("leaves nothing to find out about stock", async () => {
    const stock = container.resolve<StockModuleService>(STOCK_MODULE)
    const look = async () =>
      (await stock.listStockWatches({}, { take: 1_000 })).map(
        ({ variant_id, available, is_low, is_crossed }) => ({
          ...{ variant_id, available, is_low, is_crossed },
        })
      )
    const before = await look()
    expect(before.filter(({ variant_id }) => COPY.test(variant_id)).length).toBeGreaterThan(20)
    await observeAllStock(container)
    expect(await look()).toEqual(before)
  })

  it("refuses to copy what is not there", async () => {
    await inDatabase(container, "update product set status = 'draft'")
    const wish = { ...WISH, products: 100 }
    await expect(copyShop(container, wish)).rejects.toThrow("no product on sale")
  })
})
