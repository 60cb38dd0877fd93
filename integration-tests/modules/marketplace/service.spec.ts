import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MARKETPLACE_MODULE } from "../../../src/modules/marketplace"
import { divide, OrderPart } from "../../../src/modules/marketplace/division"
import MarketplaceModuleService from "../../../src/modules/marketplace/service"

moduleIntegrationTestRunner<MarketplaceModuleService>({
  moduleName: MARKETPLACE_MODULE,
  moduleOptions: { capture: "manual" },
  resolve: resolve("src/modules/marketplace"),
  // The real tables, with their indexes.
  pathToMigrations: resolve("src/modules/marketplace/migrations"),
  testSuite: ({ service }) => {
    const now = new Date("2026-11-21T12:00:00Z")
    const order = {
      order_id: "order_1",
      display_id: 1,
      customer_id: "cus_ann",
      customer_name: "Ann Lee",
      currency_code: "usd",
      placed_at: now,
    }
    const actor = { actor_type: "system" as const }
    const part = (reference_id: string, seller_id: string | null, amount: number): OrderPart => ({
      kind: "item",
      reference_id,
      seller_id,
      product_id: "prod_1",
      variant_id: "variant_1",
      title: "Cup",
      quantity: 1,
      subtotal: amount,
      discount_total: 0,
      tax_total: 0,
      total: amount,
    })
    const division = (parts: OrderPart[]) => {
      const sum = parts.reduce((total, { subtotal }) => total + Number(subtotal), 0)
      return divide(parts, { subtotal: sum, discount_total: 0, tax_total: 0, total: sum }, 2)
    }
    const first = division([part("line_1", "north", 10), part("line_2", "south", 5)])
    const record = (what = first, of = order) => service.recordDivision(of, what)

    it("writes a slice per seller once, however often", async () => {
      expect(await record()).toMatchObject({ created: [{ total: 10 }, { total: 5 }], amended: [] })
      expect(await record()).toEqual({ created: [], amended: [] })
      expect(await service.listSellerOrders({})).toHaveLength(2)
      expect(await service.listOrderSplits({})).toHaveLength(1)
    })

    it("amends in place, adds what is new, and empties what was taken out", async () => {
      const { created } = await record()
      const next = division([part("line_1", "north", 12), part("line_3", "north", 1)])
      const { amended } = await record(next)
      expect(amended).toHaveLength(2)
      const rows = await service.listSellerOrders({}, { relations: ["lines"] })
      const [north, south] = created.map(({ id }) => rows.find((row) => row.id === id)!)
      expect(north).toMatchObject({ total: 13, item_count: 2 })
      expect(north.lines.map(({ reference_id }) => reference_id).sort()).toEqual([
        "line_1",
        "line_3",
      ])
      expect(south).toMatchObject({ total: 0, item_count: 0, lines: [{ quantity: 0, total: 0 }] })
    })

    it("gives no part of an order to two sellers", async () => {
      await record()
      const stolen = division([part("line_1", "west", 10)])
      await expect(record(stolen, { ...order, order_id: "order_2" })).rejects.toThrow(/exists/)
      expect(await service.listSellerOrders({ order_id: "order_2" })).toEqual([])
    })

    it("moves a slice with its history, all steps or none", async () => {
      const [{ id }] = (await record()).created
      await service.moveSellerOrder({ id, from: "pending", to: ["paid", "processing"] }, actor)
      const leap = { id, from: "processing" as const, to: ["shipped" as const, "paid" as const] }
      await expect(service.moveSellerOrder(leap, actor)).rejects.toThrow(
        /is shipped and cannot become paid; allowed: delivered, refunded/
      )
      expect(await service.retrieveSellerOrder(id)).toMatchObject({ status: "processing" })
      const changes = await service.listSellerOrderChanges(
        { seller_order_id: id },
        { order: { number: "ASC" } }
      )
      expect(changes.map(({ to }) => to)).toEqual(["pending", "paid", "processing"])
    })

    it("lets one of many changes at one moment win, and tells the others", async () => {
      const [{ id }] = (await record()).created
      const moves = Array.from({ length: 5 }, () =>
        service.moveSellerOrder({ id, from: "pending", to: ["paid"] }, actor)
      )
      const outcomes = await Promise.allSettled(moves)
      const lost = outcomes.filter((one) => one.status === "rejected")
      expect(lost).toHaveLength(4)
      lost.forEach(({ reason }) => {
        expect(reason.message).toBe(
          `Seller order ${id} is paid and cannot become paid; ` +
            "allowed: processing, cancelled, refunded"
        )
      })
      expect(await service.listSellerOrderChanges({ seller_order_id: id })).toHaveLength(2)
    })

    it("takes moves back when a later step of a workflow failed", async () => {
      const [{ id }] = (await record()).created
      const move = { id, from: "pending" as const, to: ["paid" as const, "processing" as const] }
      await service.moveSellerOrder(move, actor)
      await service.takeBackMoves(move)
      expect(await service.retrieveSellerOrder(id)).toMatchObject({ status: "pending" })
      const changes = await service.listSellerOrderChanges({ seller_order_id: id })
      expect(changes.map(({ to }) => to)).toEqual(["pending"])
    })

    it("hands out unsettled orders in turn", async () => {
      await record()
      const other = division([part("line_9", "north", 1)])
      await record(other, { ...order, order_id: "order_2" })
      const [one] = await service.claimUnsettledSplits(1, now)
      const [two] = await service.claimUnsettledSplits(1, now)
      expect([one, two].sort()).toEqual(["order_1", "order_2"])
      await service.updateOrderSplits({ selector: {}, data: { settled_at: now } })
      expect(await service.claimUnsettledSplits(1, now)).toEqual([])
    })

    it("adds up a seller's sales by day, without what was not paid for", async () => {
      const [{ id }] = (await record()).created
      const sales = () => service.salesByDay("north", new Date("2026-11-08"))
      expect(await sales()).toEqual([
        { day: "2026-11-21", currency_code: "usd", orders: 1, amount: 0 },
      ])
      await service.moveSellerOrder({ id, from: "pending", to: ["paid"] }, actor)
      expect(await sales()).toMatchObject([{ orders: 1, amount: 10 }])
      expect(await service.countByStatus("north")).toEqual({ paid: 1 })
    })
  },
})
