import { Actor, aMerchant } from "../../helpers/actors"
import { anAddress } from "../../helpers/catalog"
import { anOrder, aReadyCart, aShop, Shop } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aPercentage, cartOf, Discounted, refusal, takenOff } from "./promoting"

/** The most discount of a percentage, through everything that computes discounts again. */
souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    const maximums = [
      { currency_code: "usd", amount: 10 },
      { currency_code: "jpy", amount: 301 },
    ]
    await aPercentage(api, merchant, { code: "HALF", maximums })
  })

  const aCart = async (promo_codes: string[], wishes = {}) =>
    cartOf(api, shop, await aReadyCart(api, shop, { promo_codes, ...wishes }))

  it("holds when the code is typed and at every change of the cart", async () => {
    const { north, south, lamp, market } = shop
    const cup = { variant_id: south.product.variant_id, quantity: 1 }
    const cart = await aCart(["HALF"], { items: [cup], shipping_option_ids: [] })
    // Half of 0.35 is less than the maximum.
    expect(await cart.takes("HALF")).toBe(0.175)
    await cart.post("/line-items", { variant_id: lamp.variant_id, quantity: 1 })
    expect(await cart.takes("HALF")).toBe(10)
    const line = await cart.lineOf(lamp.variant_id)
    await cart.post(`/line-items/${line}`, { quantity: 7 })
    expect(await cart.takes("HALF")).toBe(10)
    await cart.post("/line-items", { variant_id: north.product.variant_id, quantity: 3 })
    await cart.post("/shipping-methods", { option_id: market.shipping_option_id })
    expect(await cart.takes("HALF")).toBe(10)
    await cart.post("", { email: "ben@example.com", shipping_address: anAddress("usd") })
    expect(await cart.takes("HALF")).toBe(10)
    await cart.remove(line)
    // Half of 3 × 19.99 and 0.35 would be 30.16.
    expect(await cart.takes("HALF")).toBe(10)
    await cart.remove(await cart.lineOf(north.product.variant_id))
    expect(await cart.takes("HALF")).toBe(0.175)
  })

  it("is another in another currency, and none where none is named", async () => {
    const cart = await aCart(["HALF"], { shipping_option_ids: [] })
    await cart.post("", { region_id: shop.market.regions.jpy })
    expect(await cart.takes("HALF")).toBe(301)
    await cart.post("", { region_id: shop.market.regions.kwd })
    // Half of 2 × 7.777, 1.005 and 3.335.
    expect(await cart.takes("HALF")).toBe(9.947)
    await cart.post("", { region_id: shop.market.regions.usd })
    expect(await cart.takes("HALF")).toBe(10)
  })

  it("gives whole minor units that make exactly the maximum", async () => {
    const cart = await aCart(["HALF"])
    const { items } = await cart.read()
    const cents = items.map(({ adjustments }) => adjustments?.[0].amount).sort()
    // Exact: 542.76, 4.75 and 452.48 cents.
    expect(cents).toEqual([0.05, 4.52, 5.43])
  })

  it("counts shipping, and tax where the promotion does", async () => {
    const maximums = [{ currency_code: "usd", amount: 1.01 }]
    const shipping = { target_type: "shipping_methods" as const, maximums }
    await aPercentage(api, merchant, { code: "SENT", ...shipping })
    await aPercentage(api, merchant, { code: "TAXED", maximums, more: { is_tax_inclusive: true } })
    const cart = await aCart(["SENT", "TAXED"])
    expect(await cart.takes("SENT")).toBe(1.01)
    expect(await cart.takes("TAXED")).toBe(1.01)
  })

  it("lets each of several promotions see what those before it have truly left", async () => {
    const maximums = [{ currency_code: "usd", amount: 3.33 }]
    await aPercentage(api, merchant, { code: "ALL", percent: 100, maximums })
    await aPercentage(api, merchant, { code: "TENTH", percent: 10 })
    const lamp = { variant_id: shop.lamp.variant_id, quantity: 1 }
    const cart = await aCart(["ALL", "HALF", "TENTH"], { items: [lamp], shipping_option_ids: [] })
    expect(await cart.takes("ALL")).toBe(3.33)
    // Half of the 30.00 that are left would be 15.
    expect(await cart.takes("HALF")).toBe(10)
    expect(await cart.takes("TENTH")).toBe(2)
  })

  it("holds for promotions that come by themselves", async () => {
    const maximums = [{ currency_code: "usd", amount: 2 }]
    await aPercentage(api, merchant, { code: "AUTO", maximums, more: { is_automatic: true } })
    const cart = await aCart([])
    expect(await cart.takes("AUTO")).toBe(2)
  })

  it("is what a campaign's budget is charged with, and compared with", async () => {
    const budget = { type: "spend", limit: 15, currency_code: "usd" }
    const body = { name: "Spring", campaign_identifier: "spring", budget }
    const { campaign } = (await api.post("/admin/campaigns", body, merchant)).data
    const maximums = [{ currency_code: "usd", amount: 10 }]
    const more = { campaign_id: campaign.id }
    const method = { type: "percentage", target_type: "items", allocation: "across", value: 50 }
    await aPercentage(api, merchant, {
      ...{ code: "SPRING", maximums },
      // The platform wants the budget's currency on the promotion, too.
      more: { ...more, application_method: { ...method, currency_code: "usd" } },
    })
    // Half of the cart is 36.83 and more than the budget; what is given is not.
    const order = await anOrder(api, getContainer(), shop, { promo_codes: ["SPRING"] })
    expect(takenOff(order, "SPRING")).toBe(10)
    const path = `/admin/campaigns/${campaign.id}`
    const charged = (await api.get(path, merchant)).data.campaign.budget.used
    expect(charged).toBe(10)
    const next = await aCart(["SPRING"])
    expect(await next.takes("SPRING")).toBe(0)
  })

  it("holds when an order is edited with its promotions carried over", async () => {
    const order = await anOrder(api, getContainer(), shop, { promo_codes: ["HALF"] })
    await api.post("/admin/order-edits", { order_id: order.id }, merchant)
    type Preview = Discounted & { order_change: { id: string } }
    const preview = async (): Promise<Preview> =>
      (await api.get(`/admin/orders/${order.id}/preview`, merchant)).data.order
    const { order_change } = await preview()
    const carry = { carry_over_promotions: true }
    await api.post(`/admin/order-changes/${order_change.id}`, carry, merchant)
    const items = [{ variant_id: shop.lamp.variant_id, quantity: 4 }]
    await api.post(`/admin/order-edits/${order.id}/items`, { items }, merchant)
    const { items: lines } = await preview()
    expect(lines).toHaveLength(4)
    expect(takenOff(await preview(), "HALF")).toBe(10)
    expect(lines.every(({ adjustments }) => adjustments?.length === 1)).toBe(true)
  })

  it("holds in a draft order, whatever is added to it", async () => {
    const { sales_channel_id, regions } = shop.market
    const draft = {
      ...{ region_id: regions.usd, sales_channel_id, email: "ann@example.com" },
      ...{ shipping_address: anAddress(), billing_address: anAddress() },
    }
    const { draft_order } = (await api.post("/admin/draft-orders", draft, merchant)).data
    const path = `/admin/draft-orders/${draft_order.id}/edit`
    await api.post(path, {}, merchant)
    const add = async (quantity: number) => {
      const items = [{ variant_id: shop.lamp.variant_id, quantity }]
      const { data } = await api.post(`${path}/items`, { items }, merchant)
      return data.draft_order_preview
    }
    await add(1)
    await api.post(`${path}/promotions`, { promo_codes: ["HALF"] }, merchant)
    expect(takenOff(await add(3), "HALF")).toBe(10)
  })

  describe("what the merchant sets", () => {
    const policy = (id: string) => `/admin/promotion-policies/${id}`
    const set = (id: string, body: object) => api.post(policy(id), body, merchant)

    it("is shown, replaced and taken away", async () => {
      const id = await aPercentage(api, merchant, { code: "WIDE" })
      const before = (await api.get(policy(id), merchant)).data.promotion_policy
      expect(before).toEqual({
        ...{ promotion_id: id, seller: null, bearer: "seller", merchant_share_bp: 0 },
        ...{ takes_maximum: true, maximums: [] },
      })
      const maximums = [{ currency_code: "kwd", amount: 1.125 }]
      const bearing = { bearer: "shared", merchant_share_bp: 2_500 }
      await set(id, { maximums, ...bearing })
      const after = (await api.get(policy(id), merchant)).data.promotion_policy
      expect(after).toEqual({ ...before, maximums, ...bearing })
      const cart = await aCart(["WIDE"], { currency: "kwd" })
      expect(await cart.takes("WIDE")).toBe(1.125)
      await set(id, { maximums: [] })
      await cart.post("", { email: "ann@example.com", region_id: shop.market.regions.kwd })
      const none = (await api.get(policy(id), merchant)).data.promotion_policy
      expect(none).toEqual({ ...before, ...bearing })
      expect(await (await aCart(["WIDE"], { currency: "kwd" })).takes("WIDE")).toBe(9.947)
    })

    it.each([
      ["a currency that the shop does not sell in", { currency_code: "eur", amount: 1 }, /eur/],
      ["half a yen", { currency_code: "jpy", amount: 0.5 }, /too many decimals/],
      ["nothing", { currency_code: "usd", amount: 0 }, /amount/],
    ])("refuses %s", async (_, maximum, message) => {
      const id = await aPercentage(api, merchant, { code: "ODD" })
      const said = await refusal(set(id, { maximums: [maximum] }))
      expect(said).toEqual({ status: 400, message: expect.stringMatching(message) })
    })

    it("refuses two of one currency, a share of nobody, and a fixed amount", async () => {
      const usd = { currency_code: "usd", amount: 1 }
      const id = await aPercentage(api, merchant, { code: "TWICE" })
      expect(await refusal(set(id, { maximums: [usd, usd] }))).toMatchObject({ status: 400 })
      const share = { bearer: "seller", merchant_share_bp: 1 }
      expect((await refusal(set(id, share))).message).toMatch(/the merchant's share is 0/)
      expect((await refusal(set(id, { merchant_share_bp: 1 }))).message).toMatch(/bearer/)
      const method = { type: "fixed", target_type: "items", allocation: "across", value: 5 }
      const more = { application_method: { ...method, currency_code: "usd" } }
      const fixed = await aPercentage(api, merchant, { code: "FIVE", more })
      expect((await refusal(set(fixed, { maximums: [usd] }))).message).toMatch(/no percentage/)
    })

    it("does not know promotions that are none, and lets no seller set it", async () => {
      expect(await refusal(set("promo_none", {}))).toMatchObject({ status: 404 })
      expect(await refusal(api.get(policy("promo_none"), merchant))).toMatchObject({ status: 404 })
      const id = await aPercentage(api, merchant, { code: "MINE" })
      expect(await refusal(api.post(policy(id), {}, shop.north.auth))).toMatchObject({
        status: 403,
      })
    })
  })
})
