import { Modules } from "@medusajs/framework/utils"
import { MARKETPLACE_MODULE } from "../../../src/modules/marketplace"
import MarketplaceModuleService from "../../../src/modules/marketplace/service"
import { aMerchant, Actor } from "../../helpers/actors"
import { aPromotion, aReadyCart, aShop, reactionsTo, Shop, slicesOf } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { aBookedOrder, accountsOf, book, ledgerOf, minor, paymentOf, refund } from "./money"

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let promo_codes: string[]
  const options = () => getContainer().resolve<MarketplaceModuleService>(MARKETPLACE_MODULE).options

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    promo_codes = await aPromotion(getContainer(), "SPRING")
  })

  const ordered = () => aBookedOrder(api, getContainer(), shop)
  const accounts = (filters: object) => accountsOf(getContainer(), filters)
  const causes = async (order_id: string) => {
    const entries = await ledgerOf(getContainer()).listLedgerEntries({ order_id })
    return [...new Set(entries.map(({ cause }) => cause))].sort()
  }

  it("books each share when the money is taken, and the commission that was frozen", async () => {
    const { id, order, north, south } = await ordered()
    const own = minor(order.total) - minor(north.total) - minor(south.total)
    const sums = await accounts({ order_id: id })
    expect(sums).toMatchObject({ clearing: -minor(order.total), merchant: own })
    const commission = sums.commission
    expect(commission).toBeGreaterThan(0)
    expect(await accounts({ order_id: id, seller_id: shop.north.id })).toEqual({
      clearing: -minor(north.total),
      seller: minor(north.total) - Math.round(minor(2 * 19.99) * 0.02),
      commission: Math.round(minor(2 * 19.99) * 0.02),
    })
    expect(await causes(id)).toEqual(
      [
        ...[`commission:${north.id}`, `commission:${south.id}`, `sale:${north.id}`],
        ...[`sale:${south.id}`, `sale:own:${id}`],
      ].sort()
    )
  })

  it.each(["jpy", "kwd"] as const)(
    "books whole minor units of %s, with promotions",
    async (currency) => {
      const { id, order } = await aBookedOrder(api, getContainer(), shop, { currency, promo_codes })
      const [{ decimals }] = await ledgerOf(getContainer()).listLedgerEntries({ order_id: id })
      expect(decimals).toBe(currency === "jpy" ? 0 : 3)
      const sums = await accounts({ order_id: id })
      expect(sums.clearing).toBe(-Math.round(order.total * 10 ** decimals))
      expect(Object.values(sums).reduce((a, b) => a + b, 0)).toBe(0)
    }
  )

  it("adds nothing when events come twice, or when many book at once", async () => {
    const { id } = await ordered()
    const before = await causes(id)
    await Promise.all([1, 2, 3].map(() => book(getContainer(), id)))
    const again = reactionsTo(getContainer(), ["marketplace.order_split"])
    await getContainer()
      .resolve(Modules.EVENT_BUS)
      .emit({ name: "marketplace.order_split", data: { id } })
    await again
    expect(await causes(id)).toEqual(before)
  })

  it("books nothing before the merchant has taken the money", async () => {
    const before = options().capture
    Object.assign(options(), { capture: "manual" })
    try {
      const split = reactionsTo(getContainer(), ["marketplace.order_split"])
      const cart_id = await aReadyCart(api, shop)
      const { visitor } = shop.market
      const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, visitor)
      const order_id = placed.data.order.id
      await split
      expect(await book(getContainer(), order_id)).toEqual({
        transaction_ids: [],
        is_settled: false,
      })
      const captured = reactionsTo(getContainer(), ["payment.captured"])
      await api.post(
        `/admin/payments/${await paymentOf(api, merchant, order_id)}/capture`,
        {},
        merchant
      )
      await captured
      expect(await accounts({ order_id })).toMatchObject({ clearing: expect.any(Number) })
    } finally {
      Object.assign(options(), { capture: before })
    }
  })

  it("takes a refund of the platform's page from all shares, and the commission with it", async () => {
    const { id, order, north } = await ordered()
    const sold = await accounts({ order_id: id })
    const half = Math.floor(minor(order.total) / 2)
    await refund(api, getContainer(), merchant, id, { amount: half / 100 })
    const own = await accounts({ order_id: id, seller_id: shop.north.id })
    expect(Math.abs(own.clearing + minor(north.total) / 2)).toBeLessThanOrEqual(1)
    const rest = (minor(order.total) - half) / 100
    await refund(api, getContainer(), merchant, id, { amount: rest })
    for (const account of Object.keys(sold))
      expect((await accounts({ order_id: id }))[account]).toBe(0)
  })

  it("takes a refund from the slice whose request the note names", async () => {
    const { id, north, south } = await ordered()
    const request = await ledgerOf(getContainer()).createRefundRequests({
      ...{ order_id: id, seller_order_id: south.id, seller_id: south.seller_id, amount: 30 },
      ...{ currency_code: "usd", decimals: 2, reason: "Broken", requested_by_type: "merchant" },
    })
    const before = await accounts({ order_id: id, seller_id: north.seller_id })
    await refund(api, getContainer(), merchant, id, { amount: 0.3, note: `Broken [${request.id}]` })
    expect(await accounts({ order_id: id, seller_id: north.seller_id })).toEqual(before)
    const after = await accounts({ order_id: id, seller_id: south.seller_id })
    expect(after.clearing).toBe(30 - minor(south.total))
  })

  it("gives everything back when the order is cancelled", async () => {
    const { id } = await ordered()
    const events = reactionsTo(getContainer(), ["order.canceled"])
    await api.post(`/admin/orders/${id}/cancel`, {}, merchant)
    await events
    await book(getContainer(), id)
    expect(Object.values(await accounts({ order_id: id })).every((sum) => sum === 0)).toBe(true)
  })

  describe("an order that changes", () => {
    const edit = async (id: string, reference_id: string, quantity: number) => {
      const edited = reactionsTo(getContainer(), ["order-edit.confirmed"])
      await api.post("/admin/order-edits", { order_id: id }, merchant)
      await api.post(`/admin/order-edits/${id}/items/item/${reference_id}`, { quantity }, merchant)
      await api.post(`/admin/order-edits/${id}/request`, {}, merchant)
      await api.post(`/admin/order-edits/${id}/confirm`, {}, merchant)
      await edited
      await book(getContainer(), id)
    }
    const cupOf = (slice: Awaited<ReturnType<typeof slicesOf>>[number]) =>
      slice.lines.find(({ kind }) => kind === "item")!.reference_id
    const ofNorth = (order_id: string) => accounts({ order_id, seller_id: shop.north.id })

    it("is sold further when what an edit adds is paid", async () => {
      const { id, north } = await ordered()
      const before = await ofNorth(id)
      await edit(id, cupOf(north), 3)
      expect(await ofNorth(id)).toEqual(before)
      const collections = (
        await api.get(`/admin/orders/${id}?fields=*payment_collections`, merchant)
      ).data.order.payment_collections
      const open = collections.find(({ status }: { status: string }) => status === "not_paid")
      const paid = reactionsTo(getContainer(), ["payment.captured"])
      await api.post(
        `/admin/payment-collections/${open.id}/mark-as-paid`,
        { order_id: id },
        merchant
      )
      await paid
      const [after] = await slicesOf(getContainer(), id)
      const commission = Math.round(minor(3 * 19.99) * 0.02)
      expect(await ofNorth(id)).toEqual({
        clearing: -minor(after.total),
        seller: minor(after.total) - commission,
        commission,
      })
    })

    it("takes a refund first from what came back or was taken out", async () => {
      const { id, north, south } = await ordered()
      const other = await accounts({ order_id: id, seller_id: south.seller_id })
      await edit(id, cupOf(north), 1)
      const [after] = await slicesOf(getContainer(), id)
      const amount = (minor(north.total) - minor(after.total)) / 100
      await refund(api, getContainer(), merchant, id, { amount })
      expect(await ofNorth(id)).toMatchObject({ clearing: -minor(after.total) })
      expect(await accounts({ order_id: id, seller_id: south.seller_id })).toEqual(other)
    })
  })
})
