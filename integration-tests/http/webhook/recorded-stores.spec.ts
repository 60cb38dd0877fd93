import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SETTLE_MS } from "../../../src/modules/stock/rules"
import { observeStoreStockWorkflow } from "../../../src/workflows/stock/observe-store-stock"
import { Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { giveTo } from "../../helpers/payouts"
import { souk } from "../../helpers/runner"
import { anApplicant, aPaper, aSeller } from "../../helpers/sellers"
import { aRefundDesk, RefundDesk } from "../ledger/refund-desk"
import {
  everythingRecorded,
  forgetEverythingRecorded,
  Recorded,
  recordedAndFound,
  searchForMissed,
  typesFor,
} from "./recorded"

const OWED_CENTS = 250_00

/** Stores, their goods, stock and money, as the merchant and each store hear of them. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  /** What was before is no news. */
  let begun: Date
  let desk: RefundDesk
  let north: Actor
  let merchant: Actor

  beforeAll(async () => {
    container = getContainer()
    desk = await aRefundDesk(api, container)
    north = desk.shop.north.auth
    merchant = desk.merchant
    await desk.quiet()
    begun = await forgetEverythingRecorded(container)
  })
  afterEach(() => desk.quiet())

  const post = async (path: string, body: object | FormData, who: Actor) => {
    const { data } = await api.post(path, body, who)
    await desk.quiet()
    return data
  }
  const toStore = (path: string, body: object = {}) =>
    post(`/admin/sellers/${path}`, body, merchant)
  const about = (recorded: Recorded[], kind: string) =>
    recorded.filter(({ resource_type }) => resource_type === kind)

  it("tells of a store from its application to its end, with reasons and without contacts", async () => {
    const { id } = await anApplicant(container, "Felt")
    await toStore(`${id}/reject`, { reason: "No such company" })
    const clay = await aSeller(api, container, "Clay")
    await post("/seller/store", { biography: "Pots", phone: "+1 555 0199" }, clay.auth)
    await post("/seller/verification/documents", aPaper(), clay.auth)
    await post("/seller/verification", {}, clay.auth)
    await toStore(`${clay.id}/reject-verification`, { reason: "Too blurred" })
    await post("/seller/verification", {}, clay.auth)
    await toStore(`${clay.id}/verify`)
    await toStore(`${clay.id}/suspend`, { reason: "Late parcels" })
    await toStore(`${clay.id}/reactivate`)
    await toStore(`${clay.id}/close`, { reason: "Moved on", handle: clay.handle })
    const recorded = about(await recordedAndFound(container, begun), "seller")
    const own = recorded.filter(({ seller_id }) => seller_id === clay.id)
    expect(own.map(({ type }) => type)).toEqual([
      ...["seller.approved", "seller.updated", "seller.verification_requested"],
      ...["seller.verification_rejected", "seller.verification_requested", "seller.verified"],
      ...["seller.suspended", "seller.reactivated", "seller.closed"],
    ])
    const reasonOf = (type: string) => own.find((one) => one.type === type)?.data.reason
    expect(reasonOf("seller.suspended")).toBe("Late parcels")
    expect(reasonOf("seller.verification_rejected")).toBe("Too blurred")
    expect(reasonOf("seller.closed")).toBe("Moved on")
    const merchants = recorded.filter(({ seller_id }) => seller_id === null)
    expect(merchants.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["seller.applied", "seller.rejected"])
    )
    expect(recorded.filter(({ seller_id }) => seller_id === id)).toEqual([])
    expect(JSON.stringify(recorded)).not.toMatch(/@example\.com|\+1 555|TAX-SECRET/)
  })

  it("tells of goods from the proposal to the end", async () => {
    const prices = [{ currency_code: "usd", amount: 20 }]
    const variants = [{ title: "One size", stocked_quantity: 10, prices }]
    const { product } = await post("/seller/products", { title: "Bowl", variants }, north)
    const reviews = `/admin/product-reviews`
    const path = `${reviews}?status=pending&product_id=${product.id}`
    const [first] = (await api.get(path, merchant)).data.product_reviews
    await post(`${reviews}/${first.id}/reject`, { reason: "Needs a picture" }, merchant)
    await post(`/seller/products/${product.id}/submit`, {}, north)
    const [second] = (await api.get(path, merchant)).data.product_reviews
    await post(`${reviews}/${second.id}/approve`, {}, merchant)
    await api.delete(`/seller/products/${product.id}`, north)
    await desk.quiet()
    const recorded = about(await everythingRecorded(container), "product")
    const own = recorded.filter(({ seller_id }) => seller_id === desk.shop.north.id)
    expect(new Set(own.map(({ type }) => type))).toEqual(
      new Set([
        ...["product.created", "product.submitted", "product.rejected", "product.approved"],
        "product.deleted",
      ])
    )
    expect(own[0].data.product).toMatchObject({
      title: "Bowl",
      variants: [{ title: "One size", prices: [{ currency_code: "usd", amount: 20 }] }],
    })
    const gone = own.find(({ type }) => type === "product.deleted")
    expect(gone?.data).toEqual({ product: { id: product.id } })
    expect(recorded.filter(({ seller_id }) => seller_id === desk.shop.south.id)).toEqual([])
  })

  it("tells of a change of a product or a price, once for what it comes to", async () => {
    const { product } = desk.shop.north
    await anHourAgo(product.id)
    begun = await forgetEverythingRecorded(container)
    await post(`/admin/products/${product.id}`, { title: "Big cup" }, merchant)
    const path = `/admin/products/${product.id}/variants/${product.variant_id}`
    await post(path, { prices: [{ currency_code: "usd", amount: 25 }] }, merchant)
    const recorded = about(await recordedAndFoundLast(), "product")
    const own = recorded.filter(({ seller_id }) => seller_id === desk.shop.north.id)
    expect(own.map(({ type }) => type)).toEqual(["product.updated", "product.updated"])
    expect(own[0].data.product).toMatchObject({ title: "Big cup" })
    expect(JSON.stringify(own[1].data.product)).toContain('"amount":25')
  })
  /** What was made a moment ago is still being made. */
  const anHourAgo = async (id: string) => {
    const older =
      "created_at = created_at - interval '1 hour', updated_at = now() - interval '1 hour'"
    await inDatabase(container, `update product set ${older} where id = ?`, [id])
    await inDatabase(container, `update product_variant set ${older} where product_id = ?`, [id])
    await inDatabase(container, `update price set ${older}`)
  }
  /** Of several versions only the last one can be found again. */
  const recordedAndFoundLast = async () => {
    const recorded = await everythingRecorded(container)
    await forgetEverythingRecorded(container)
    await searchForMissed(container, begun)
    const found = await everythingRecorded(container)
    const last = recorded.filter(({ type }) => type === "product.updated").at(-1)
    expect(found.map(({ event_key }) => event_key)).toContain(last?.event_key)
    return recorded
  }

  it("tells of stock that is low and is back", async () => {
    const { id, product } = desk.shop.north
    const level = async (stocked_quantity: number) => {
      const levels = [{ variant_id: product.variant_id, stocked_quantity }]
      await post("/seller/stock", { levels }, north)
      const now = new Date(Date.now() + 2 * SETTLE_MS)
      await observeStoreStockWorkflow(container).run({ input: { seller_id: id, now } })
      await desk.quiet()
    }
    await level(50)
    await level(3)
    await level(60)
    const recorded = about(await recordedAndFound(container, begun), "stock_crossing")
    const own = recorded.filter(({ seller_id }) => seller_id === id)
    expect(own.map(({ type }) => type)).toEqual(["inventory.low_stock", "inventory.restocked"])
    expect(own[0].data.stock_crossing).toMatchObject({ product_title: "North cup" })
    expect(typesFor(recorded, desk.shop.south.id)).toEqual([])
  })

  it("tells of a payout, to the store with its destination masked", async () => {
    const { id } = desk.shop.north
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await giveTo((sql) => knex.raw(sql), { seller_id: id, amount: OWED_CENTS })
    const { payouts } = await post("/admin/payouts/run", {}, merchant)
    const [payout] = payouts.filter(({ seller_id }: { seller_id: string }) => seller_id === id)
    await post(`/admin/payouts/${payout.id}/complete`, { reference: "BANK-1" }, merchant)
    const recorded = about(await recordedAndFound(container, begun), "payout")
    const own = recorded.filter(({ seller_id }) => seller_id === id)
    expect(own.map(({ type }) => type)).toEqual(["payout.created", "payout.paid"])
    expect(own[1].data.payout).toMatchObject({ amount: 250, currency_code: "usd" })
    expect(own[1].data.payout).not.toHaveProperty("last_error")
  })
})
