import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { TestEventUtils } from "@medusajs/test-utils"
import observeAllStock from "../../../src/jobs/stock/observe-all-stock"
import { STOCK_MODULE } from "../../../src/modules/stock"
import { StockEvents, StockMoved } from "../../../src/modules/stock/events"
import { SETTLE_MS } from "../../../src/modules/stock/rules"
import StockModuleService from "../../../src/modules/stock/service"
import { observeStockWorkflow } from "../../../src/workflows/stock/observe-stock"
import { observeStoreStockWorkflow } from "../../../src/workflows/stock/observe-store-stock"
import { aMerchant, Actor } from "../../helpers/actors"
import { aShop, anOrder, Shop, slicesOf, stockOf, REACTION_MS } from "../../helpers/orders"
import { souk } from "../../helpers/runner"

const LEVEL = "inventory.inventory-level.updated"

/** That stock ran low is written once per fall, whoever causes it and however many at once. */
souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let container: MedusaContainer
  let stock: StockModuleService
  /** North's cup: an order of two is open, so two of the hundred pieces are promised. */
  let cup: { variant_id: string; inventory_item_id: string }
  let slice: { id: string; item: string }

  beforeAll(async () => {
    container = getContainer()
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    cup = shop.north.product
    stock = container.resolve(STOCK_MODULE)
    const done = reactions(3)
    const { id } = await anOrder(api, container, shop)
    await done
    const [first] = await slicesOf(container, id)
    const item = first.lines.find(({ kind }) => kind === "item")!.reference_id
    slice = { id: first.id, item }
    await settled()
  })

  /** Call it before the deed, await it afterwards: each change of a level has been looked at. */
  const reactions = (triggerCount: number, event = LEVEL) =>
    TestEventUtils.waitSubscribersExecution(event, container.resolve(Modules.EVENT_BUS), {
      triggerCount,
      timeout: REACTION_MS,
    })
  /** The second look, which would come by itself a few seconds later. */
  const settled = async () => {
    const now = new Date(Date.now() + 2 * SETTLE_MS)
    await observeStoreStockWorkflow(container).run({ input: { seller_id: shop.north.id, now } })
  }
  const after = async (changes: number, deed: () => Promise<unknown>) => {
    const done = reactions(changes)
    await deed()
    await done
    await settled()
  }
  const crossings = async () =>
    await stock.listLowStockCrossings(
      { variant_id: cup.variant_id },
      { order: { created_at: "ASC" } }
    )
  const open = async () => (await crossings()).filter(({ restocked_at }) => !restocked_at)
  const watch = async () => (await stock.listStockWatches({ variant_id: cup.variant_id }))[0]

  const place = () => ({
    inventory_item_id: cup.inventory_item_id,
    location_id: shop.north.stock_location_id,
  })
  const edit = (stocked_quantity: number) =>
    api.post(
      `/admin/inventory-items/${cup.inventory_item_id}/location-levels/${shop.north.stock_location_id}`,
      { stocked_quantity },
      merchant
    )
  const reserve = async (quantity: number): Promise<string> =>
    (await api.post("/admin/reservations", { ...place(), quantity }, merchant)).data.reservation.id
  const release = (id: string) => api.delete(`/admin/reservations/${id}`, merchant)
  const pack = (quantity: number) =>
    api.post(
      `/seller/orders/${slice.id}/fulfillments`,
      { items: [{ id: slice.item, quantity }] },
      shop.north.auth
    )
  const cancel = (id: string) =>
    api.post(`/seller/orders/${id}/cancel`, { reason: "Broken in store" }, shop.north.auth)
  /** Of two of North's cups and nothing else. */
  const anotherOrder = async (): Promise<string> => {
    const items = [{ variant_id: cup.variant_id, quantity: 2 }]
    const shipping_option_ids = [shop.north.shipping_option_id]
    const wishes = { items, shipping_option_ids }
    let id = ""
    await after(1, async () => (id = (await anOrder(api, container, shop, wishes)).id))
    return id
  }

  /** What is told from now on. */
  const listen = (name: string) => {
    const told: StockMoved[] = []
    container.resolve(Modules.EVENT_BUS).subscribe(
      name,
      async ({ data }) => {
        // The payload of our own event.
        told.push(data as StockMoved)
      },
      { subscriberId: `listener-${Math.random()}` }
    )
    return told
  }

  it("is written for each fall, one deed after the other", async () => {
    const told = listen(StockEvents.LOW_REACHED)
    const restocked = listen(StockEvents.RESTOCKED)
    const at = async (falls: number, isOpen: boolean) => {
      expect(await crossings()).toHaveLength(falls)
      expect(await open()).toHaveLength(isOpen ? 1 : 0)
    }
    // The merchant's own page: 6 pieces, 2 promised, 4 left; then 5 and 3 left.
    await after(1, () => edit(6))
    await at(0, false)
    await after(1, () => edit(5))
    await at(1, true)
    await after(1, () => edit(6))
    await at(1, false)
    // A reservation, and its release.
    let reservation = ""
    await after(1, async () => (reservation = await reserve(1)))
    await at(2, true)
    await after(1, () => release(reservation))
    await at(2, false)
    // An order, and the seller's calling it off.
    const [{ id }] = await slicesOf(container, await anotherOrder())
    await at(3, true)
    await after(1, () => cancel(id))
    await at(3, false)
    // The seller's own page tells at once.
    await after(1, () =>
      api.post(
        "/seller/stock",
        { levels: [{ variant_id: cup.variant_id, stocked_quantity: 3 }] },
        shop.north.auth
      )
    )
    await at(4, true)
    expect(told.map((one) => one.id)).toEqual((await crossings()).map((one) => one.id))
    expect(told[0]).toEqual({
      id: expect.any(String),
      seller_id: shop.north.id,
      variant_id: cup.variant_id,
    })
    expect(restocked.map((one) => one.id)).toEqual(told.slice(0, 3).map((one) => one.id))
  })

  it("is not written for packing, which takes pieces first and their promise later", async () => {
    await after(1, () => edit(6))
    const told = listen(StockEvents.LOW_REACHED)
    await after(2, () => pack(1))
    expect(await stockOf(container, shop.north)).toEqual({ stocked: 5, reserved: 1 })
    expect(await crossings()).toEqual([])
    // The same, with somebody who looks exactly in between.
    const inventory = container.resolve(Modules.INVENTORY)
    const between = reactions(1)
    await inventory.adjustInventory(cup.inventory_item_id, shop.north.stock_location_id, -1)
    await between
    expect(await watch()).toMatchObject({ available: 3, is_low: true, is_crossed: false })
    const [reservation] = await inventory.listReservationItems({ line_item_id: slice.item })
    await after(1, () => inventory.deleteReservationItems([reservation.id]))
    expect(await watch()).toMatchObject({ available: 4, is_low: false, turned_at: null })
    expect([await crossings(), told]).toEqual([[], []])
  })

  it.each([5, 9, 12])(
    "is open once or not at all after many deeds at once, with a threshold of %i",
    async (low_stock_threshold) => {
      await after(1, () => edit(22))
      await stock.setThresholds([
        { variant_id: cup.variant_id, seller_id: shop.north.id, low_stock_threshold },
      ])
      const second = await slicesOf(container, await anotherOrder())
      const many = <T>(count: number, deed: (i: number) => Promise<T>) =>
        Array.from({ length: count }, (_, i) => deed(i))
      let held: string[] = []
      await after(3, async () => (held = await Promise.all(many(3, () => reserve(1)))))
      // Five falls, three releases, four edits (each to another number), a parcel that counts
      // twice, and an order that is called off.
      await after(15, () =>
        Promise.all([
          ...many(5, () => reserve(1)),
          ...held.map(release),
          ...many(4, (i) => edit(20 - 2 * i)),
          pack(1),
          cancel(second[0].id),
        ])
      )
      const { stocked, reserved } = await stockOf(container, shop.north)
      const is_low = stocked - reserved <= low_stock_threshold
      expect(await watch()).toMatchObject({ available: stocked - reserved, is_low })
      expect(await open()).toHaveLength(is_low ? 1 : 0)
    }
  )

  it("is written and told by one of twenty who look at the same time", async () => {
    await after(1, () => edit(6))
    const told = listen(StockEvents.LOW_REACHED)
    const first = reactions(1)
    await edit(4)
    await first
    const now = new Date(Date.now() + 2 * SETTLE_MS)
    const input = { variant_ids: [cup.variant_id], now }
    await Promise.all(
      Array.from({ length: 20 }, () => observeStockWorkflow(container).run({ input }))
    )
    expect(await crossings()).toHaveLength(1)
    expect(told).toHaveLength(1)
  })

  it("follows the threshold of the store", async () => {
    await after(1, () => edit(9))
    const threshold = async (low_stock_threshold: number) => {
      const done = reactions(1, "seller.profile_updated")
      await api.post("/seller/store", { low_stock_threshold }, shop.north.auth)
      await done
      await settled()
    }
    await threshold(7)
    expect(await open()).toMatchObject([{ available: 7, threshold: 7 }])
    await threshold(6)
    expect(await open()).toEqual([])
  })

  it("ends when the variant counts its stock no more", async () => {
    await after(1, () => edit(4))
    expect(await open()).toHaveLength(1)
    const done = reactions(1, "product-variant.updated")
    const path = `/admin/products/${shop.north.product.id}/variants/${cup.variant_id}`
    await api.post(path, { manage_inventory: false }, merchant)
    await done
    expect([await open(), await watch()]).toEqual([[], undefined])
  })

  it("is not written for what lies at other places", async () => {
    const before = await watch()
    const elsewhere = reactions(1, "inventory.inventory-level.created")
    await api.post(
      `/admin/inventory-items/${cup.inventory_item_id}/location-levels`,
      { location_id: shop.market.stock_location_id, stocked_quantity: 1 },
      merchant
    )
    await elsewhere
    expect(await watch()).toMatchObject({ available: before.available, is_low: false })
    expect(await stock.listStockWatches({ variant_id: shop.lamp.variant_id })).toEqual([])
  })

  describe("the job", () => {
    const knex = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

    it("watches what was there before, and tells nobody of it", async () => {
      await after(1, () => edit(3))
      await knex()("low_stock_crossing").delete()
      await knex()("stock_watch").delete()
      const told = listen(StockEvents.LOW_REACHED)
      await observeAllStock(container)
      expect(await watch()).toMatchObject({ seller_id: shop.north.id, available: 1, is_low: true })
      expect(await stock.listStockWatches({})).toHaveLength(2)
      expect(await open()).toHaveLength(1)
      await observeAllStock(container)
      expect(await open()).toHaveLength(1)
      expect(told).toEqual([])
    })

    it("finds what an event lost, and writes nothing where nothing changed", async () => {
      const level = { stocked_quantity: 3, raw_stocked_quantity: { value: "3", precision: 20 } }
      await knex()("inventory_level").where(place()).update(level)
      const other = { variant_id: shop.south.product.variant_id }
      const [{ version }] = await stock.listStockWatches(other)
      await observeAllStock(container)
      expect(await watch()).toMatchObject({ available: 1, is_low: true })
      await settled()
      expect(await open()).toHaveLength(1)
      expect(await stock.listStockWatches(other)).toMatchObject([{ version }])
    })
  })
})
