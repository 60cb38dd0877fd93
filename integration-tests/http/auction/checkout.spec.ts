import { Modules } from "@medusajs/framework/utils"
import { createRegionsWorkflow, deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { aCustomer } from "../../helpers/actors"
import { anAuction, inDatabase } from "../../helpers/auctions"
import { anAddress } from "../../helpers/catalog"
import { reactionsTo, slicesOf } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aSaleroom, inHours, refusal, Saleroom } from "./winner"

souk(({ api, getContainer }) => {
  let room: Saleroom
  beforeAll(async () => {
    room = await aSaleroom(api, getContainer())
  })
  const setInclusive = async (attribute: string, value: string) => {
    await getContainer()
      .resolve(Modules.PRICING)
      .updatePricePreferences({ attribute, value }, { is_tax_inclusive: true })
  }

  describe("the winner", () => {
    it("pays the price with tax on top, and the order is divided like every order", async () => {
      const { id, cart_id } = await room.aWonLot()
      const cart = await room.cartOf(cart_id)
      expect(cart).toMatchObject({ currency_code: "usd", item_subtotal: 20.5 })
      expect(cart.items).toMatchObject([{ unit_price: 20.5, quantity: 1, is_tax_inclusive: false }])
      const order = await room.pay(cart_id)
      // 8.25 % tax, and 4.99 of North for sending it, taxed too.
      expect(order).toMatchObject({ item_subtotal: 20.5, item_total: 22.19125 })
      expect(await room.statusOf(id)).toBe("sold")
      expect(await room.settlementsOf(id)).toMatchObject([
        { status: "paid", order_id: order.id, paid_at: expect.any(Date) },
      ])
      const [slice] = await slicesOf(getContainer(), order.id)
      expect(slice).toMatchObject({ seller_id: room.north.id, status: "paid", subtotal: 25.49 })
    })

    it.each([
      ["its region", "region_id"],
      ["its currency", "currency_code"],
    ])("pays exactly the price where prices include tax by %s", async (_, attribute) => {
      const { regions } = room.shop.market
      await setInclusive(attribute, attribute === "region_id" ? regions.usd : "usd")
      const { cart_id } = await room.aWonLot()
      const order = await room.pay(cart_id)
      expect(order).toMatchObject({ item_total: 20.5 })
      expect(order.items[0]).toMatchObject({ unit_price: 20.5, is_tax_inclusive: true })
    })

    it("pays in the currency of the lot, also one without decimals", async () => {
      const wishes = { currency_code: "jpy", start_price: 900 }
      const bids: [typeof room.ann, number][] = [
        [room.bob, 1000],
        [room.ann, 5000],
      ]
      const { cart_id } = await room.aWonLot({ bids }, wishes)
      const order = await room.pay(cart_id, { currency: "jpy" })
      expect(order).toMatchObject({ currency_code: "jpy", item_subtotal: 1100 })
    })

    it("who bought at once pays that price, and defaults like any other", async () => {
      const wishes = { buy_now_price: 199.5, on_default: "close" } as const
      for (const isPaid of [true, false]) {
        const { id } = await anAuction(getContainer(), room.norths, wishes)
        await api.post(`/store/auctions/${id}/buy-now`, {}, room.cat)
        const { checkout } = await room.post(`auctions/${id}/checkout`, {}, room.cat)
        expect(checkout).toMatchObject({ kind: "buy_now", amount: 199.5 })
        if (isPaid) await room.pay(checkout.cart_id, { who: room.cat })
        else await room.passDeadline()
        const [{ status, kind }] = await room.settlementsOf(id)
        expect([status, kind]).toEqual([isPaid ? "paid" : "closed", "buy_now"])
      }
      const { violations } = (await api.get("/store/customers/me/violations", room.cat)).data
      expect(violations).toHaveLength(1)
    })

    it("gets the same checkout however often it is asked for, and one order of it", async () => {
      const { id, cart_id } = await room.aWonLot()
      const asked = await Promise.all([1, 2, 3].map(() => room.post(`auctions/${id}/checkout`, {})))
      expect(new Set(asked.map(({ checkout }) => checkout.cart_id))).toEqual(new Set([cart_id]))
      expect(asked[0].checkout).toMatchObject({
        ...{ auction_id: id, amount: 20.5, currency_code: "usd", kind: "hammer" },
        region_id: room.shop.market.regions.usd,
      })
      const order = await room.pay(cart_id)
      expect((await room.complete(cart_id)).order.id).toBe(order.id)
      const again = room.post(`carts/${cart_id}`, { email: "other@example.com" })
      expect(await refusal(again)).toBe("400 This lot is paid")
      expect(await refusal(room.post(`auctions/${id}/checkout`, {}))).toBe("400 This lot is paid")
    })

    it("gets the region of the own address, and another of the same currency when asked for", async () => {
      const { result } = await createRegionsWorkflow(getContainer()).run({
        input: {
          regions: [
            {
              name: "Canada",
              currency_code: "usd",
              countries: ["ca"],
              payment_providers: ["pp_system_default"],
            },
          ],
        },
      })
      const canada = result[0].id
      const home = { ...anAddress(), country_code: "ca", is_default_shipping: true }
      await api.post("/store/customers/me/addresses", home, room.ann)
      const { id, cart_id } = await room.aWonLot()
      expect((await room.cartOf(cart_id)).region_id).toBe(canada)
      const { usd, jpy } = room.shop.market.regions
      const wish = { region_id: jpy }
      expect(await refusal(room.post(`auctions/${id}/checkout`, wish))).toMatch(
        /^400 This lot is sold in USD; field 'region_id' accepts .*Canada/
      )
      const { checkout } = await room.post(`auctions/${id}/checkout`, { region_id: usd })
      expect(checkout).toMatchObject({ region_id: usd, amount: 20.5 })
      expect(checkout.cart_id).not.toBe(cart_id)
      expect(await refusal(room.cartOf(cart_id))).toMatch(/^404 /)
      await room.pay(checkout.cart_id)
      expect(await room.settlementsOf(id)).toMatchObject([{ status: "paid" }])
    })
  })

  describe("the checkout", () => {
    it("takes address, shipping and payment, and nothing that touches lot or price", async () => {
      const { cart_id } = await room.aWonLot()
      const { lamp, market } = room.shop
      const before = await room.cartOf(cart_id)
      const [{ id: line }] = before.items
      const change = (body: object) => room.post(`carts/${cart_id}`, body)
      const fields = {
        ...{ region_id: market.regions.jpy, promo_codes: ["A"], metadata: { price: 1 } },
        ...{ sales_channel_id: market.sales_channel_id, locale: "en" },
      }
      for (const [field, value] of Object.entries(fields)) {
        const words = `400 Field '${field}' of the cart of a lot cannot`
        expect(await refusal(change({ [field]: value }))).toMatch(words)
      }
      const words = "400 This cart holds the lot that you won: its goods, price and customer stay"
      const more = { variant_id: lamp.variant_id, quantity: 1 }
      const paths: [string, object][] = [
        ["line-items", more],
        [`line-items/${line}`, { quantity: 2 }],
        ["LINE-ITEMS/", more],
        ["promotions", { promo_codes: ["A"] }],
        ["customer", {}],
        ["gift-cards", { code: "G" }],
        ["store-credits", { amount: 5 }],
      ]
      for (const [path, body] of paths) {
        expect(await refusal(room.post(`carts/${cart_id}/${path}`, body))).toMatch(words)
      }
      const removed = api.delete(`/store/carts/${cart_id}/line-items/${line}`, room.ann)
      expect(await refusal(removed)).toMatch(words)
      await change({ email: "bob@example.com", billing_address: anAddress() })
      await room.getReady(cart_id)
      await room.post(`carts/${cart_id}/taxes`, {})
      const after = await room.cartOf(cart_id)
      expect(after).toMatchObject({ customer_id: room.ann.id, item_subtotal: 20.5 })
      expect(after.items).toMatchObject([{ id: line, unit_price: 20.5, quantity: 1 }])
    })

    it("that was changed behind the guards becomes no order", async () => {
      const changes = [
        'update cart_line_item set unit_price = 1, raw_unit_price = \'{"value":"1"}\' where cart_id = ?',
        "update cart_line_item set quantity = 2 where cart_id = ?",
        `update cart set customer_id = '${room.bob.id}' where id = ?`,
      ]
      for (const sql of changes) {
        const { id, cart_id } = await room.aWonLot()
        await room.getReady(cart_id)
        await inDatabase(getContainer(), sql, [cart_id])
        const words = /^(400 This checkout holds one piece of the lot at 20.5 USD|404 )/
        expect(await refusal(room.complete(cart_id))).toMatch(words)
        expect(await room.settlementsOf(id)).toMatchObject([{ order_id: null }])
        await room.service.callOff(id, { by: "system" })
      }
    })

    it("is not discounted by a promotion that applies to everything", async () => {
      const merchants = room.merchant
      const promotion = {
        ...{ code: "ALL10", type: "standard", status: "active", is_automatic: true },
        application_method: {
          ...{ type: "percentage", target_type: "items", allocation: "across", value: 10 },
        },
      }
      await api.post("/admin/promotions", promotion, merchants)
      const { cart_id } = await room.aWonLot()
      const order = await room.pay(cart_id)
      expect(order).toMatchObject({ item_subtotal: 20.5, discount_total: 0 })
    })

    it("is withdrawn when the time is over, and says so", async () => {
      const { id, cart_id } = await room.aWonLot({}, { on_default: "close" })
      const collection = await room.getReady(cart_id)
      await room.settle(inHours(25))
      const words = /^400 This checkout was withdrawn: the lot was to be paid by /
      expect(await refusal(room.complete(cart_id))).toMatch(words)
      expect(await refusal(room.post("payment-collections", { cart_id }))).toMatch(words)
      const sessions = `payment-collections/${collection}/payment-sessions`
      expect(await refusal(room.post(sessions, { provider_id: "pp_system_default" }))).toMatch(
        words
      )
      expect(await refusal(room.post(`auctions/${id}/checkout`, {}))).toMatch(words)
      expect(await room.statusOf(id)).toBe("unsold")
      // Nor can money come in that was on its way.
      const payments = getContainer().resolve(Modules.PAYMENT)
      expect(await payments.listPaymentSessions({ payment_collection_id: collection })).toEqual([])
    })

    it("waits for a region that sells in the currency, and is made when there is one", async () => {
      const regions = getContainer().resolve(Modules.REGION)
      await regions.softDeleteRegions([room.shop.market.regions.kwd])
      const wishes = { currency_code: "kwd", start_price: 1.125 }
      const lot = await room.aWonLot({ bids: [[room.ann, 2_000]] }, wishes).catch((e) => e)
      expect(lot.message).toMatch("No region of the shop sells in KWD")
      const [due] = await room.service.listAuctionSettlements({ status: "awaiting_payment" })
      expect(due).toMatchObject({ cart_id: null, checkout_attempts: 1 })
      await regions.restoreRegions([room.shop.market.regions.kwd])
      await room.settle(inHours(0.1))
      const [{ cart_id }] = await room.service.listAuctionSettlements({ id: due.id })
      expect((await room.cartOf(cart_id!)).items[0].unit_price).toBe(1.125)
    })
  })

  it("a lot whose product the merchant deletes is called off, and nobody is to blame", async () => {
    const vase = await room.aVase()
    const { id } = await room.aWonLot({ goods: vase })
    const done = reactionsTo(getContainer(), ["product.deleted"])
    await deleteProductsWorkflow(getContainer()).run({ input: { ids: [vase.id] } })
    await done
    expect(await room.settlementsOf(id)).toMatchObject([{ status: "closed", defaulted_at: null }])
    const { violations } = (await api.get("/store/customers/me/violations", room.ann)).data
    expect(violations).toEqual([])
  })

  it("a paid lot is complete when it was delivered", async () => {
    const { id, cart_id } = await room.aWonLot({ goods: await room.aVase() })
    const order = await room.pay(cart_id)
    const done = reactionsTo(getContainer(), ["order.completed"])
    await api.post(`/admin/orders/${order.id}/complete`, {}, room.merchant)
    await done
    expect(await room.settlementsOf(id)).toMatchObject([{ status: "completed" }])
  })

  it("a guest who signs up with the winner's name in mind finds nothing", async () => {
    const { cart_id } = await room.aWonLot()
    const eve = await aCustomer(api, room.shop.market.visitor, "eve@example.com")
    expect(await refusal(room.post(`carts/${cart_id}`, { email: "eve@example.com" }, eve))).toMatch(
      /^404 /
    )
  })
})
