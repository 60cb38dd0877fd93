import { PROMOTION_POLICY_MODULE } from "../../../src/modules/promotion-policy"
import { PROMOTIONS_PER_SELLER_MAX } from "../../../src/modules/promotion-policy/rules"
import PromotionPolicyModuleService from "../../../src/modules/promotion-policy/service"
import { SELLER_MODULE } from "../../../src/modules/seller"
import SellerModuleService from "../../../src/modules/seller/service"
import { Actor, aMerchant } from "../../helpers/actors"
import { anOrder, aReadyCart, aShop, Shop } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { cartOf, refusal } from "./promoting"

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

/** What a seller may give away: of the own goods, and of nobody else's. */
souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
  })

  const create = async (body: object, who = shop.north.auth) => {
    const terms = { code: "CUPS", kind: "percentage", target: "items", value: 50, ...body }
    return (await api.post("/seller/promotions", terms, who)).data.promotion
  }
  const update = async (id: string, body: object, who = shop.north.auth) =>
    (await api.post(`/seller/promotions/${id}`, body, who)).data.promotion
  const list = async (query = "", who = shop.north.auth) =>
    (await api.get(`/seller/promotions${query}`, who)).data
  const aCart = async (promo_codes: string[], wishes = {}) =>
    cartOf(api, shop, await aReadyCart(api, shop, { promo_codes, ...wishes }))
  /** What the code takes off each of North, South and the merchant. */
  const perSeller = async (cart: Awaited<ReturnType<typeof aCart>>, code = "CUPS") => {
    const { items, shipping_methods } = await cart.read()
    const { north, south, lamp, market } = shop
    const off = ({ adjustments = [] }: { adjustments?: { code: string; amount: number }[] } = {}) =>
      adjustments.filter((one) => one.code === code).reduce((sum, one) => sum + one.amount, 0)
    const of = (variant_id: string, option_id: string) => [
      off(items.find((item) => item.variant_id === variant_id)),
      off(shipping_methods.find((one) => one.shipping_option_id === option_id)),
    ]
    return {
      north: of(north.product.variant_id, north.shipping_option_id),
      south: of(south.product.variant_id, south.shipping_option_id),
      merchant: of(lamp.variant_id, market.shipping_option_id),
    }
  }
  const none = [0, 0]

  describe("touches the seller's own lines only", () => {
    it("when the code is typed, goods are added and shipping is chosen", async () => {
      await create({})
      const { north, lamp, market } = shop
      const cup = { variant_id: north.product.variant_id, quantity: 2 }
      const cart = await aCart(["CUPS"], { items: [cup], shipping_option_ids: [] })
      expect(await perSeller(cart)).toEqual({ north: [19.99, 0], south: none, merchant: none })
      await cart.post("/line-items", { variant_id: lamp.variant_id, quantity: 5 })
      await cart.post("/shipping-methods", { option_id: market.shipping_option_id })
      await cart.post("/shipping-methods", { option_id: north.shipping_option_id })
      expect(await perSeller(cart)).toEqual({ north: [19.99, 0], south: none, merchant: none })
      await cart.post(`/line-items/${await cart.lineOf(cup.variant_id)}`, { quantity: 1 })
      expect(await perSeller(cart)).toEqual({ north: [9.995, 0], south: none, merchant: none })
    })

    it("with a fixed amount, which is not spread over the goods of others", async () => {
      await create({ kind: "fixed", value: 7, currency_code: "usd" })
      const cart = await aCart(["CUPS"])
      expect(await perSeller(cart)).toEqual({ north: [7, 0], south: none, merchant: none })
    })

    it("with shipping, and within its maximum", async () => {
      const maximums = [{ currency_code: "usd", amount: 2 }]
      const made = await create({ target: "shipping", value: 100, maximums })
      expect(made).toMatchObject({ target: "shipping", value: 100, maximums })
      const cart = await aCart(["CUPS"])
      expect(await perSeller(cart)).toEqual({ north: [0, 2], south: none, merchant: none })
    })

    it("also when the merchant widens it on the native page", async () => {
      const { id } = await create({})
      const body = { application_method: { target_type: "order" }, is_automatic: true }
      await api.post(`/admin/promotions/${id}`, body, merchant)
      const cart = await aCart([])
      expect(await perSeller(cart)).toEqual({ north: [19.99, 0], south: none, merchant: none })
    })

    it("and no longer those that went to another store", async () => {
      await create({})
      const cart = await aCart(["CUPS"])
      const sellers = getContainer().resolve<SellerModuleService>(SELLER_MODULE)
      const product_id = shop.north.product.id
      const [own] = await sellers.listSellerProducts({ product_id })
      await sellers.updateSellerProducts({ id: own.id, seller_id: shop.south.id })
      await cart.post("", { email: "ben@example.com" })
      await cart.post("/promotions", { promo_codes: [] })
      expect(await perSeller(cart)).toEqual({ north: none, south: none, merchant: none })
    })

    it("and nothing while the store does not sell", async () => {
      await create({})
      const cart = await aCart(["CUPS"])
      const reason = { reason: "Papers are missing" }
      await api.post(`/admin/sellers/${shop.north.id}/suspend`, reason, merchant)
      await cart.post("/promotions", { promo_codes: [] })
      expect(await perSeller(cart)).toEqual({ north: none, south: none, merchant: none })
    })
  })

  it("is borne by the seller, whose it is shown to be, whatever the merchant says", async () => {
    const { id } = await create({})
    const path = `/admin/promotion-policies/${id}`
    expect((await api.get(path, merchant)).data.promotion_policy).toMatchObject({
      ...{ seller: { id: shop.north.id, name: "North" }, bearer: "seller", merchant_share_bp: 0 },
    })
    const said = await refusal(api.post(path, { bearer: "merchant" }, merchant))
    expect(said).toEqual({ status: 400, message: expect.stringMatching(/CUPS is a seller's own/) })
  })

  it("counts how often it was used, and stops at its limit", async () => {
    const { id } = await create({ usage_limit: 1 })
    const order = { items: [{ variant_id: shop.north.product.variant_id, quantity: 1 }] }
    const shipping_option_ids = [shop.north.shipping_option_id]
    const wishes = { promo_codes: ["CUPS"], ...order, shipping_option_ids }
    await anOrder(api, getContainer(), shop, wishes)
    expect((await list()).promotions).toMatchObject([{ id, used: 1, state: "used_up" }])
    expect(await perSeller(await aCart(["CUPS"]))).toMatchObject({ north: none })
    expect(await update(id, { usage_limit: null })).toMatchObject({ state: "running" })
  })

  it("applies within its time only, and ends when the seller says so", async () => {
    const { id } = await create({ starts_at: inHours(1), ends_at: inHours(2) })
    expect((await list()).promotions).toMatchObject([{ state: "scheduled" }])
    expect(await perSeller(await aCart(["CUPS"]))).toMatchObject({ north: none })
    expect(await update(id, { starts_at: null })).toMatchObject({ state: "running" })
    const cart = await aCart(["CUPS"])
    expect(await perSeller(cart)).toMatchObject({ north: [19.99, 0] })
    expect(await update(id, { end_now: true })).toMatchObject({ state: "ended" })
    await cart.post("/promotions", { promo_codes: [] })
    expect(await perSeller(cart)).toMatchObject({ north: none })
    const running = await update(id, { value: 10, ends_at: null })
    expect(running).toMatchObject({ value: 10, state: "running", ends_at: null })
    const wrong = { starts_at: inHours(2), ends_at: inHours(1) }
    expect((await refusal(update(id, wrong))).message).toMatch(/before it starts/)
  })

  it("leaves the campaign alone into which the merchant has put it", async () => {
    const { id } = await create({})
    const body = { name: "Fair", campaign_identifier: "fair" }
    const { campaign } = (await api.post("/admin/campaigns", body, merchant)).data
    await api.post(`/admin/promotions/${id}`, { campaign_id: campaign.id }, merchant)
    const said = await refusal(update(id, { end_now: true }))
    expect(said).toEqual({ status: 400, message: expect.stringMatching(/campaign of the shop/) })
    await api.delete(`/seller/promotions/${id}`, shop.north.auth)
    expect((await api.get(`/admin/campaigns/${campaign.id}`, merchant)).status).toBe(200)
  })

  it("is found, changed and deleted by its own store only", async () => {
    const { id } = await create({ code: "cups-2" })
    const { south } = shop
    const path = `/seller/promotions/${id}`
    expect(await list("", south.auth)).toMatchObject({ promotions: [], count: 0 })
    for (const deed of [
      () => api.get(path, south.auth),
      () => api.post(path, { value: 1 }, south.auth),
      () => api.delete(path, south.auth),
    ]) {
      const message = `Promotion ${id} was not found`
      expect(await refusal(deed())).toEqual({ status: 404, message })
    }
    const ofMerchant = { code: "SHOP", type: "standard", status: "active" }
    const application_method = { type: "percentage", target_type: "order", value: 5 }
    const native = { ...ofMerchant, application_method }
    const { promotion } = (await api.post("/admin/promotions", native, merchant)).data
    const others = api.post(`/seller/promotions/${promotion.id}`, { value: 1 }, south.auth)
    expect(await refusal(others)).toMatchObject({ status: 404 })
    expect((await api.get(path, shop.north.auth)).data.promotion).toMatchObject({ code: "CUPS-2" })
    await api.delete(path, shop.north.auth)
    expect(await list()).toMatchObject({ count: 0 })
    expect(await refusal(api.get(path, shop.north.auth))).toMatchObject({ status: 404 })
    // The code is free again.
    expect((await create({ code: "CUPS-2" })).id).not.toBe(id)
  })

  it("is gone from the store when the merchant deletes it, and its code is free", async () => {
    const { id } = await create({})
    await api.delete(`/admin/promotions/${id}`, merchant)
    expect(await list()).toMatchObject({ promotions: [], count: 0 })
    expect(await create({})).toMatchObject({ code: "CUPS", state: "running" })
    expect(await list()).toMatchObject({ count: 1 })
  })

  it("is searched, filtered, sorted and paged", async () => {
    await create({ code: "A-CUP" })
    await create({ code: "B-CUP", starts_at: inHours(1) })
    await create({ code: "C-POT" })
    const codes = async (query: string) =>
      (await list(query)).promotions.map(({ code }: { code: string }) => code)
    expect(await codes("?order=code")).toEqual(["A-CUP", "B-CUP", "C-POT"])
    expect(await codes("")).toEqual(["C-POT", "B-CUP", "A-CUP"])
    expect(await codes("?q=cup&order=-code")).toEqual(["B-CUP", "A-CUP"])
    expect(await codes("?state=scheduled")).toEqual(["B-CUP"])
    expect(await codes("?state[]=running&state[]=ended&order=code")).toEqual(["A-CUP", "C-POT"])
    expect(await list("?limit=1&offset=1&order=code")).toMatchObject({
      ...{ promotions: [{ code: "B-CUP" }], count: 3, limit: 1, offset: 1 },
    })
    expect(await refusal(list("?order=value"))).toMatchObject({ status: 400 })
  })

  it.each([
    ["a code that is taken", { code: "TAKEN" }, /TAKEN.*already exists/],
    ["a code with blanks", { code: "TWO WORDS" }, /letters of A to Z/],
    ["more than all", { value: 101 }, /is no percentage/],
    ["a fixed amount of no currency", { kind: "fixed" }, /currency of a fixed amount/],
    ["a percentage of a currency", { currency_code: "usd" }, /currency of a fixed amount/],
    ["a foreign currency", { kind: "fixed", currency_code: "eur" }, /does not sell in eur/],
    ["a limit of nothing", { usage_limit: 0 }, /usage_limit/],
    ["another store's name", { seller_id: "sel_2" }, /seller_id/],
    ["a maximum of a fixed amount", fixedWithMaximum(), /no percentage/],
  ])("refuses %s", async (_, body, message) => {
    await create({ code: "TAKEN" }, shop.south.auth)
    const said = await refusal(create(body))
    expect(said).toEqual({ status: 400, message: expect.stringMatching(message) })
    expect(await list()).toMatchObject({ count: 0 })
  })

  it("is one of so many at most, also when two are made at once", async () => {
    const policies = getContainer().resolve<PromotionPolicyModuleService>(PROMOTION_POLICY_MODULE)
    const seller_id = shop.north.id
    const before = Array.from({ length: PROMOTIONS_PER_SELLER_MAX - 1 }, (_, i) => ({
      ...{ promotion_id: `promo_${i}`, seller_id },
    }))
    await policies.createPromotionPolicies(before)
    const answers = await Promise.allSettled([create({ code: "ONE" }), create({ code: "TWO" })])
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const said = await refusal(create({ code: "LAST" }))
    expect(said.message).toMatch(/200 promotions at most/)
    const query = "/admin/promotions?code[]=ONE&code[]=TWO&code[]=LAST"
    expect((await api.get(query, merchant)).data.count).toBe(1)
  })
})

function fixedWithMaximum() {
  const maximums = [{ currency_code: "usd", amount: 1 }]
  return { kind: "fixed", currency_code: "usd", maximums }
}
