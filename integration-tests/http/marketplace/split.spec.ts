import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updatePricePreferencesWorkflow } from "@medusajs/medusa/core-flows"
import repairMissedSplits from "../../../src/jobs/marketplace/repair-missed-splits"
import { toMinor } from "../../../src/lib/money"
import { MARKETPLACE_MODULE } from "../../../src/modules/marketplace"
import { FIGURES } from "../../../src/modules/marketplace/division"
import MarketplaceModuleService from "../../../src/modules/marketplace/service"
import { splitOrderWorkflow } from "../../../src/workflows/marketplace/split-order"
import { aMerchant, Actor } from "../../helpers/actors"
import { Currency } from "../../helpers/catalog"
import { aPromotion, aShop, anOrder, reactionsTo, Shop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"

const DECIMALS: Record<Currency, number> = { usd: 2, jpy: 0, kwd: 3 }
const SYSTEM = { actor_type: "system" as const }

const serviceOf = (container: MedusaContainer) =>
  container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)

/** Everything a division wrote, without the times of writing. */
async function rowsOf(container: MedusaContainer, order_id: string) {
  const slices = await slicesOf(container, order_id)
  const splits = await serviceOf(container).listOrderSplits({ order_id })
  const ids = splits.map(({ id, own_total }) => ({ id, own_total }))
  return JSON.parse(JSON.stringify({ ids, slices }, (key, v) => (key === "updated_at" ? null : v)))
}

async function figuresOf(container: MedusaContainer, id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", ...FIGURES],
    filters: { id },
  })
  // The totals are computed; the generated type of an order does not have them.
  return data[0] as unknown as Record<(typeof FIGURES)[number], number>
}

async function expectToReconcile(container: MedusaContainer, id: string, decimals: number) {
  const order = await figuresOf(container, id)
  const slices = await slicesOf(container, id)
  const [own] = await serviceOf(container).listOrderSplits({ order_id: id })
  for (const figure of FIGURES) {
    const minor = (amount: number) => toMinor(amount, decimals)
    const sum = (rows: Record<typeof figure, number>[]) =>
      rows.reduce((total, row) => total + minor(row[figure]), 0)
    expect([figure, sum(slices) + minor(own[`own_${figure}`])]).toEqual([
      figure,
      minor(order[figure]),
    ])
    slices.forEach((slice) => expect(sum(slice.lines)).toBe(minor(slice[figure])))
  }
  return { order, slices, own }
}

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let promo_codes: string[]
  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    promo_codes = await aPromotion(getContainer(), "TEN")
  })

  describe("the division of an order", () => {
    it.each(["usd", "jpy", "kwd"] as const)(
      "holds to the minor unit for every figure in %s, with promotions and tax",
      async (currency) => {
        const { id } = await anOrder(api, getContainer(), shop, { currency, promo_codes })
        const { order, slices, own } = await expectToReconcile(
          getContainer(),
          id,
          DECIMALS[currency]
        )
        expect(slices.map(({ seller_id }) => seller_id)).toEqual([shop.north.id, shop.south.id])
        expect(Number(order.discount_total)).toBeGreaterThan(0)
        expect(Number(order.tax_total)).toBeGreaterThan(0)
        expect(Number(own.own_total)).toBeGreaterThan(0)
        expect(slices.map(({ item_count }) => item_count)).toEqual([2, 1])
      }
    )

    it("holds when prices include the tax", async () => {
      const container = getContainer()
      await updatePricePreferencesWorkflow(container).run({
        input: {
          selector: { attribute: "currency_code", value: "usd" },
          update: { is_tax_inclusive: true },
        },
      })
      const { id } = await anOrder(api, container, shop, { promo_codes })
      const { order, slices } = await expectToReconcile(container, id, 2)
      // The price on the tag, less ten percent, is what was paid for the goods.
      expect(Number(order.tax_total)).toBeGreaterThan(0)
      const cups = slices[0].lines.find(({ kind }) => kind === "item")
      expect(Number(cups?.total)).toBeCloseTo(19.99 * 2 * 0.9, 1)
    })

    it("gives each seller the goods and the shipping of its own", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      const [north] = await slicesOf(getContainer(), id)
      expect(north).toMatchObject({
        status: "paid",
        customer_name: "Ann Lee",
        currency_code: "usd",
      })
      expect(north.lines.map(({ kind, product_id }) => [kind, product_id])).toEqual([
        ["item", shop.north.product.id],
        ["shipping", null],
      ])
    })

    it("makes no slice for an order of the merchant's goods alone", async () => {
      const { id } = await anOrder(api, getContainer(), shop, {
        items: [{ variant_id: shop.lamp.variant_id, quantity: 3 }],
        shipping_option_ids: [shop.market.shipping_option_id],
      })
      const { slices, order, own } = await expectToReconcile(getContainer(), id, 2)
      expect(slices).toEqual([])
      expect(Number(own.own_total)).toBeCloseTo(Number(order.total), 2)
    })

    it("leaves the same rows when the event comes twice, also at once", async () => {
      const { id } = await anOrder(api, getContainer(), shop, { promo_codes })
      const before = await rowsOf(getContainer(), id)
      const run = () => splitOrderWorkflow(getContainer()).run({ input: { order_id: id } })
      await Promise.all([run(), run(), run()])
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const again = reactionsTo(getContainer(), ["order.placed"])
      await bus.emit({ name: "order.placed", data: { id } })
      await again
      expect(await rowsOf(getContainer(), id)).toEqual(before)
    })

    it("makes one set of rows when several divide a missed order at once", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      await forget(id)
      const run = () => splitOrderWorkflow(getContainer()).run({ input: { order_id: id } })
      await Promise.all([run(), run(), run()])
      await expectToReconcile(getContainer(), id, 2)
    })

    it("is the same when the job repairs an order whose event was lost", async () => {
      const { id } = await anOrder(api, getContainer(), shop, { promo_codes })
      const before = (await slicesOf(getContainer(), id)).map(({ seller_id, total, status }) => {
        return { seller_id, total, status }
      })
      await forget(id)
      expect(await slicesOf(getContainer(), id)).toEqual([])
      await repairMissedSplits(getContainer())
      expect(await slicesOf(getContainer(), id)).toMatchObject(before)
      await expectToReconcile(getContainer(), id, 2)
    })

    /** As if nobody had heard of the order. */
    async function forget(order_id: string) {
      const service = serviceOf(getContainer())
      const [slices, splits] = await Promise.all([
        service.listSellerOrders({ order_id }),
        service.listOrderSplits({ order_id }),
      ])
      await service.deleteSellerOrders(slices.map(({ id }) => id))
      await service.deleteOrderSplits(splits.map(({ id }) => id))
    }

    it("follows an order edit, and keeps the rows it had", async () => {
      const { id } = await anOrder(api, getContainer(), shop, { promo_codes })
      const [before] = await slicesOf(getContainer(), id)
      const [line] = before.lines
      const edited = reactionsTo(getContainer(), ["order-edit.confirmed"])
      await api.post("/admin/order-edits", { order_id: id }, merchant)
      const cup = { quantity: 3 }
      await api.post(`/admin/order-edits/${id}/items/item/${line.reference_id}`, cup, merchant)
      await api.post(`/admin/order-edits/${id}/request`, {}, merchant)
      await api.post(`/admin/order-edits/${id}/confirm`, {}, merchant)
      await edited
      const { slices } = await expectToReconcile(getContainer(), id, 2)
      expect(slices[0]).toMatchObject({ id: before.id, item_count: 3, status: "paid" })
      expect(slices[0].lines.map((one) => one.id)).toEqual(before.lines.map((one) => one.id))
    })
  })

  it("follows a return that was received", async () => {
    const { id } = await anOrder(api, getContainer(), shop)
    const [slice] = await slicesOf(getContainer(), id)
    const item = slice.lines.find(({ kind }) => kind === "item")!.reference_id
    const deed = async (path: string, body: object) =>
      (await api.post(`/seller/orders/${slice.id}/${path}`, body, shop.north.auth)).data.order
    const packed = await deed("fulfillments", { items: [{ id: item, quantity: 2 }] })
    const fulfillment_id = packed.fulfillments[0].id
    await deed("shipments", { fulfillment_id })
    await deed("deliveries", { fulfillment_id })
    const manage = async (path: string, body: object) =>
      (await api.post(`/admin/returns${path}`, body, merchant)).data
    const items = [{ id: item, quantity: 1 }]
    const location_id = shop.north.stock_location_id
    const back = `/${(await manage("", { order_id: id, location_id })).return.id}`
    await manage(`${back}/request-items`, { items })
    await manage(`${back}/request`, {})
    await manage(`${back}/receive`, {})
    await manage(`${back}/receive-items`, { items })
    const received = reactionsTo(getContainer(), ["order.return_received"])
    await manage(`${back}/receive/confirm`, {})
    await received
    const { slices } = await expectToReconcile(getContainer(), id, 2)
    expect(slices[0]).toMatchObject({ id: slice.id, status: "delivered" })
    expect(Number(slices[0].total)).toBeLessThan(Number(slice.total))
  })

  describe("the money", () => {
    it("is taken with the order, and the slices are paid", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      const { order } = (await api.get(`/admin/orders/${id}`, merchant)).data
      expect(order.payment_status).toBe("captured")
      const slices = await slicesOf(getContainer(), id)
      expect(slices.map(({ status }) => status)).toEqual(["paid", "paid"])
    })

    it("moves every slice to refunded when all of it is given back", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      const { order } = (await api.get(`/admin/orders/${id}`, merchant)).data
      const [{ id: payment_id }] = order.payment_collections[0].payments
      const refunded = reactionsTo(getContainer(), ["payment.refunded"])
      await api.post(`/admin/payments/${payment_id}/refund`, {}, merchant)
      const before = await slicesOf(getContainer(), id)
      await refunded
      // What was given back is a matter of payment: what was sold keeps its worth.
      await splitOrderWorkflow(getContainer()).run({ input: { order_id: id } })
      const slices = await slicesOf(getContainer(), id)
      expect(slices.map(({ status }) => status)).toEqual(["refunded", "refunded"])
      expect(slices.map(({ total }) => total)).toEqual(before.map(({ total }) => total))
    })

    it("leaves the slices alone when a part is given back", async () => {
      const { id } = await anOrder(api, getContainer(), shop)
      const { order } = (await api.get(`/admin/orders/${id}`, merchant)).data
      const [{ id: payment_id }] = order.payment_collections[0].payments
      const refunded = reactionsTo(getContainer(), ["payment.refunded"])
      await api.post(`/admin/payments/${payment_id}/refund`, { amount: 5 }, merchant)
      await refunded
      const slices = await slicesOf(getContainer(), id)
      expect(slices.map(({ status }) => status)).toEqual(["paid", "paid"])
    })

    it("cancels the slices with the merchant's cancelling of the order", async () => {
      const quiet = aQuietBus(getContainer())
      const { id } = await anOrder(api, getContainer(), shop)
      // A look at the order amid the cancelling would find it refunded, and not cancelled yet.
      await quiet()
      const gone = reactionsTo(getContainer(), ["order.canceled"])
      await api.post(`/admin/orders/${id}/cancel`, {}, merchant)
      await gone
      const slices = await slicesOf(getContainer(), id)
      // Cancelling a paid order gives the money back.
      expect(slices.map(({ status }) => status)).toEqual(["refunded", "refunded"])
      const ways = slices.map(({ changes }) => changes.map(({ to }) => to).sort())
      expect(ways[0]).toEqual(["cancelled", "paid", "pending", "refunded"])
    })
  })

  it("refuses two steps at one moment: one wins, the other is told what is allowed", async () => {
    const { id } = await anOrder(api, getContainer(), shop)
    const [slice] = await slicesOf(getContainer(), id)
    const move = (to: "processing" | "cancelled") =>
      serviceOf(getContainer()).moveSellerOrder({ id: slice.id, from: "paid", to: [to] }, SYSTEM)
    const outcomes = await Promise.allSettled([move("processing"), move("cancelled")])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const [{ reason }] = outcomes.filter((one) => one.status === "rejected")
    expect(reason).toMatchObject({ type: "not_allowed" })
    expect(reason.message).toMatch(/allowed: /)
    const [after] = await slicesOf(getContainer(), id)
    expect(after.changes).toHaveLength(slice.changes.length + 1)
  })
})
