import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import repairMissedSplits from "../../../src/jobs/marketplace/repair-missed-splits"
import { COMMISSION_MODULE } from "../../../src/modules/commission"
import CommissionModuleService from "../../../src/modules/commission/service"
import { splitOrderWorkflow } from "../../../src/workflows/marketplace/split-order"
import { aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aPromotion, aShop, anOrder, reactionsTo, Shop, slicesOf } from "../../helpers/orders"
import { souk } from "../../helpers/runner"

const path = "/admin/commission-rules"

/** The frozen lines of an order by kind and store: `north item`. */
async function frozenOf(container: MedusaContainer, order_id: string) {
  const slices = await slicesOf(container, order_id)
  const lines = slices.flatMap((slice, i) =>
    slice.lines.map((line) => [line.reference_id, `${["north", "south"][i]} ${line.kind}`] as const)
  )
  const names = new Map(lines)
  const rows = await container
    .resolve<CommissionModuleService>(COMMISSION_MODULE)
    .frozenLines(order_id)
  return rows
    .map((row) => ({ line: names.get(row.reference_id), ...row }))
    .sort((a, b) => `${a.line} ${a.version}`.localeCompare(`${b.line} ${b.version}`))
}

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
  })
  const aRule = async (terms: object) => {
    const body = { name: "A", kind: "percentage", basis_points: 1000, ...terms }
    return (await api.post(path, body, merchant)).data.commission_rule
  }
  const frozen = async (id: string) => await frozenOf(getContainer(), id)
  const commissions = async (id: string) =>
    Object.fromEntries((await frozen(id)).map(({ line, commission }) => [line, commission]))

  it("is written for every line of every slice when the order is placed", async () => {
    const { id } = await anOrder(api, getContainer(), shop)
    // Two cups of 19.99 and 8.25 % tax, and 4.99 for sending them.
    expect(await frozen(id)).toMatchObject([
      {
        ...{ line: "north item", version: 1, basis: "rule", quantity: 2, subsidy: 0 },
        ...{ gross: 4328, tax: 330, base: 3998, commission: 80, rule: { name: "Everything else" } },
      },
      { line: "north shipping", base: 499, commission: 0 },
      { line: "south item", base: 35, commission: 1 },
      { line: "south shipping", commission: 0 },
    ])
  })

  it("stays with its order when the rule changes; the next order follows the new one", async () => {
    const before = await anOrder(api, getContainer(), shop)
    await api.post(`${path}/comrule_default`, { basis_points: 1000 }, merchant)
    const after = await anOrder(api, getContainer(), shop)
    await splitOrderWorkflow(getContainer()).run({ input: { order_id: before.id } })
    expect(await commissions(before.id)).toMatchObject({ "north item": 80 })
    expect(await commissions(after.id)).toMatchObject({ "north item": 400 })
  })

  it("follows another rule for each store, and its shipping where the rule says so", async () => {
    await aRule({ seller_id: shop.north.id, basis_points: 2500, include_shipping: true })
    const amounts = [{ currency_code: "usd", fixed: 0.1 }]
    await aRule({ kind: "fixed", basis_points: null, product_id: shop.south.product.id, amounts })
    const { id } = await anOrder(api, getContainer(), shop)
    expect(await commissions(id)).toEqual({
      // A quarter of 39.98 and of 4.99, halves up.
      ...{ "north item": 1000, "north shipping": 125 },
      ...{ "south item": 10, "south shipping": 0 },
    })
    const yen = await anOrder(api, getContainer(), shop, { currency: "jpy" })
    // The fixed rule says nothing of yen: the default takes 2 % of 101.
    expect(await commissions(yen.id)).toMatchObject({ "south item": 2, "north item": 1000 })
  })

  it("knows the collection of a product, and the categories above its own", async () => {
    const container = getContainer()
    const { result: collections } = await createCollectionsWorkflow(container).run({
      input: { collections: [{ title: "Summer" }] },
    })
    const category = async (name: string, parent_category_id?: string) =>
      (
        await createProductCategoriesWorkflow(container).run({
          input: { product_categories: [{ name, parent_category_id, is_active: true }] },
        })
      ).result[0].id
    const crockery = await category("Crockery")
    const cups = await category("Cups", crockery)
    await updateProductsWorkflow(container).run({
      input: { selector: { id: shop.north.product.id }, update: { category_ids: [cups] } },
    })
    await updateProductsWorkflow(container).run({
      input: {
        selector: { id: shop.south.product.id },
        update: { collection_id: collections[0].id },
      },
    })
    await aRule({ category_id: crockery, basis_points: 5000 })
    await aRule({ collection_id: collections[0].id, basis_points: 10_000 })
    const { id } = await anOrder(api, container, shop)
    expect(await commissions(id)).toMatchObject({ "north item": 1999, "south item": 35 })
  })

  it.each(["usd", "jpy", "kwd"] as const)(
    "is taken of what the buyer really paid in %s, and a seller bears the own promotion",
    async (currency) => {
      const promo_codes = await aPromotion(getContainer(), "TEN")
      const { id } = await anOrder(api, getContainer(), shop, { currency, promo_codes })
      const rows = await frozen(id)
      const slices = await slicesOf(getContainer(), id)
      const decimals = { usd: 2, jpy: 0, kwd: 3 }[currency]
      slices.forEach((slice) => {
        const mine = rows.filter(({ reference_id }) =>
          slice.lines.some((line) => line.reference_id === reference_id)
        )
        const gross = mine.reduce((sum, row) => sum + row.gross, 0)
        expect(gross).toBe(Math.round(Number(slice.total) * 10 ** decimals))
      })
      for (const { gross, tax, base, commission, line } of rows) {
        expect(base).toBe(gross - tax)
        const rate = line?.endsWith("item") ? 200n : 0n
        expect(BigInt(commission)).toBe((BigInt(base) * rate + 5000n) / 10_000n)
      }
    }
  )

  it("adds the part of a discount that the merchant bears to the base", async () => {
    const promo_codes = await aPromotion(getContainer(), "HOUSE")
    const { data } = await getContainer()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "promotion",
        fields: ["id", "code"],
        filters: { code: "HOUSE-GOODS" },
      })
    await inDatabase(
      getContainer(),
      `insert into promotion_policy (id, promotion_id, bearer, merchant_share_bp)
       values ('propol_1', ?, 'shared', 5000)`,
      [data[0].id]
    )
    const { id } = await anOrder(api, getContainer(), shop, { promo_codes })
    const [cups] = await frozen(id)
    // Ten percent of 39.98 are 3.998, of which the merchant bears half.
    expect(cups).toMatchObject({ subsidy: 200, base: 3598 + 200, commission: 76 })
  })

  it("adds nothing when the order is divided again, also several times at once", async () => {
    const { id } = await anOrder(api, getContainer(), shop)
    const before = await frozen(id)
    const run = () => splitOrderWorkflow(getContainer()).run({ input: { order_id: id } })
    await Promise.all([run(), run(), run()])
    expect(await frozen(id)).toEqual(before)
  })

  it("is written once when several divide an order that was missed", async () => {
    const { id } = await anOrder(api, getContainer(), shop)
    const before = await frozen(id)
    await forget(id)
    const run = () => splitOrderWorkflow(getContainer()).run({ input: { order_id: id } })
    await Promise.all([run(), run(), run()])
    expect(await commissions(id)).toEqual(
      Object.fromEntries(before.map(({ line, commission }) => [line, commission]))
    )
  })

  it("is made good by the job when a crash came between the division and it", async () => {
    const { id } = await anOrder(api, getContainer(), shop)
    await forget(id)
    expect(await frozen(id)).toEqual([])
    await repairMissedSplits(getContainer())
    expect(await commissions(id)).toMatchObject({ "north item": 80, "south item": 1 })
  })

  /** As if nobody had come to it; nothing but a test can take frozen lines back. */
  async function forget(order_id: string) {
    const sql = (text: string, values: unknown[] = []) => inDatabase(getContainer(), text, values)
    await sql('alter table commission_line disable trigger "TR_commission_line_is_final"')
    await sql("delete from commission_line where order_id = ?", [order_id])
    await sql('alter table commission_line enable trigger "TR_commission_line_is_final"')
  }

  describe("an order edit", () => {
    const edit = async (id: string, deed: () => Promise<unknown>) => {
      const edited = reactionsTo(getContainer(), ["order-edit.confirmed"])
      await api.post("/admin/order-edits", { order_id: id }, merchant)
      await deed()
      await api.post(`/admin/order-edits/${id}/request`, {}, merchant)
      await api.post(`/admin/order-edits/${id}/confirm`, {}, merchant)
      await edited
    }
    const setPieces = (id: string, item: string, quantity: number) =>
      edit(id, () =>
        api.post(`/admin/order-edits/${id}/items/item/${item}`, { quantity }, merchant)
      )

    it("that adds pieces adds a version with the difference, by the old rule", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      const [cups] = await frozen(id)
      await api.post(`${path}/comrule_default`, { basis_points: 9000 }, merchant)
      await setPieces(id, cups.reference_id, 3)
      const rows = await frozen(id)
      expect(rows).toHaveLength(5)
      expect(rows.slice(0, 2)).toMatchObject([
        { line: "north item", version: 1, commission: 80 },
        // 2 % of 59.97 are 1.20, of which 0.80 were taken before.
        { line: "north item", version: 2, quantity: 1, base: 1999, commission: 40 },
      ])
    })

    it("that adds a line freezes it by the rules of that day", async () => {
      const { id } = await anOrder(api, getContainer(), shop, {
        items: [{ variant_id: shop.north.product.variant_id, quantity: 2 }],
        shipping_option_ids: [shop.north.shipping_option_id],
      })
      await aRule({ seller_id: shop.south.id, basis_points: 5000 })
      const items = [{ variant_id: shop.south.product.variant_id, quantity: 2 }]
      await edit(id, () => api.post(`/admin/order-edits/${id}/items`, { items }, merchant))
      expect(await commissions(id)).toMatchObject({ "north item": 80, "south item": 35 })
    })

    it("that takes pieces out leaves what was frozen", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      const before = await frozen(id)
      await setPieces(id, before[0].reference_id, 1)
      expect(await frozen(id)).toEqual(before)
    })
  })
})
