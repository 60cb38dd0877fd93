import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { STOCK_MODULE } from "../../../src/modules/stock"
import { SETTLE_MS } from "../../../src/modules/stock/rules"
import StockModuleService, { Found, Sight } from "../../../src/modules/stock/service"

moduleIntegrationTestRunner<StockModuleService>({
  moduleName: STOCK_MODULE,
  resolve: resolve("src/modules/stock"),
  // The real tables, with their indexes.
  pathToMigrations: resolve("src/modules/stock/migrations"),
  testSuite: ({ service }) => {
    const now = new Date("2026-11-21T12:00:00Z")
    const cup = { variant_id: "variant_1", seller_id: "sel_1" }
    const sight = (available: number, store_threshold = 3): Sight => ({
      ...{ variant_id: cup.variant_id, product_id: "prod_1", product_title: "Cup" },
      ...{ variant_title: "Blue", variant_rank: 0, sku: null },
      ...{ stocked_quantity: available, available, store_threshold },
    })
    /** The number that the platform counts, as every observer reads it. */
    let available: number
    const read = async () => [sight(available)]
    /** Where nothing else is said, what is seen is believed at once. */
    const see = (left = available, when = now, patience = 0) => {
      available = left
      return service.observe([cup], read, when, patience)
    }
    const look = async (left = available) => (await see(left)).moved
    const watch = async () => (await service.listStockWatches({}))[0]
    const crossings = async () =>
      await service.listLowStockCrossings({}, { order: { created_at: "ASC" } })
    const open = async () => (await crossings()).filter(({ restocked_at }) => !restocked_at)

    it("writes a crossing when stock falls to its threshold, once until it is above again", async () => {
      expect(await look(4)).toEqual([])
      const [fell] = await look(3)
      expect(fell).toMatchObject({ move: "fell", ...cup })
      expect(await look(1)).toEqual([])
      expect(await look(4)).toEqual([{ ...fell, move: "rose" }])
      expect(await look(9)).toEqual([])
      expect(await look(0)).toMatchObject([{ move: "fell" }])
      expect(await crossings()).toMatchObject([
        { id: fell.id, available: 3, threshold: 3, crossed_at: now, restocked_at: now },
        { available: 0, threshold: 3, restocked_at: null },
      ])
      expect(await watch()).toMatchObject({ available: 0, is_low: true })
    })

    it("keeps what is low at the first sight, and tells nobody: it fell nowhere", async () => {
      expect(await look(1)).toEqual([])
      expect(await open()).toMatchObject([{ available: 1 }])
      expect(await look(1)).toEqual([])
      expect(await look(8)).toMatchObject([{ move: "rose" }])
      expect(await open()).toEqual([])
    })

    it("finds the open crossing of a row that was lost", async () => {
      await look(2)
      await service.deleteStockWatches({ variant_id: cup.variant_id })
      expect(await look(2)).toEqual([])
      expect(await crossings()).toHaveLength(1)
      expect(await look(9)).toMatchObject([{ move: "rose" }])
    })

    it("takes the variant's own threshold before the store's, from the next look on", async () => {
      await look(5)
      const own = (low_stock_threshold: number | null) =>
        service.setThresholds([{ ...cup, low_stock_threshold }])
      expect(await own(5)).toEqual([{ ...cup, low_stock_threshold: null }])
      expect(await look()).toMatchObject([{ move: "fell" }])
      expect(await own(null)).toEqual([{ ...cup, low_stock_threshold: 5 }])
      expect(await look()).toMatchObject([{ move: "rose" }])
    })

    it("keeps a threshold of a variant that nobody looked at, which then fell nowhere", async () => {
      await service.setThresholds([{ ...cup, low_stock_threshold: 10 }])
      expect(await look(7)).toEqual([])
      expect(await watch()).toMatchObject({ is_low: true, low_stock_threshold: 10 })
    })

    it("forgets what is gone or counts no more, and closes its crossing without a word", async () => {
      await look(9)
      await look(2)
      const none = { moved: [], turned: [] }
      expect(await service.observe([cup], async () => [], now)).toEqual(none)
      expect(await service.listStockWatches({})).toEqual([])
      expect(await crossings()).toMatchObject([{ restocked_at: now }])
    })

    describe("of many at once", () => {
      const at = (count: number) => Promise.all(Array.from({ length: count }, () => see()))
      const moves = (all: Found[]) => all.flatMap(({ moved }) => moved.map(({ move }) => move))

      it("one moves the stock and one crossing is written", async () => {
        await look(9)
        available = 2
        expect(moves(await at(20))).toEqual(["fell"])
        expect(await crossings()).toHaveLength(1)
        available = 9
        expect(moves(await at(20))).toEqual(["rose"])
        expect(await open()).toEqual([])
      })

      it("one row is made of a variant that nobody knew", async () => {
        available = 2
        expect(moves(await at(20))).toEqual([])
        expect(await service.listStockWatches({})).toHaveLength(1)
        expect(await crossings()).toHaveLength(1)
      })

      it("the last number is written, though it changes between the looks", async () => {
        await look(9)
        for (const last of [2, 9, 0, 4, 3]) {
          const looks: Promise<Found>[] = []
          // Each change is followed by a look of its own, as each level is by its event.
          for (const next of [5, 1, 8, 2, 7, last]) looks.push(see(next))
          await Promise.all(looks)
          expect(await watch()).toMatchObject({ available: last, is_low: last <= 3 })
          expect(await open()).toHaveLength(last <= 3 ? 1 : 0)
        }
      })

      it("nobody reads more than twice", async () => {
        await look(9)
        let reads = 0
        const counting = async () => {
          reads++
          return [sight(2)]
        }
        const many = Array.from({ length: 20 }, () => service.observe([cup], counting, now, 0))
        expect(moves(await Promise.all(many))).toEqual(["fell"])
        expect(reads).toBeLessThanOrEqual(40)
      })
    })

    it("drops a number that was read before somebody else wrote a newer one", async () => {
      await look(9)
      available = 2
      let isLate = false
      const slow = async () => {
        const seen = [sight(available)]
        if (isLate) return seen
        isLate = true
        // While the slow one holds its number, the stock is filled and seen by another.
        await look(9)
        return seen
      }
      expect((await service.observe([cup], slow, now, 0)).moved).toEqual([])
      expect(await watch()).toMatchObject({ available: 9, is_low: false })
      expect(await crossings()).toEqual([])
    })

    it("looks at a hundred variants at once, and those alone that moved are told", async () => {
      const many = Array.from({ length: 100 }, (_, i) => ({ ...cup, variant_id: `variant_${i}` }))
      const seeing = (left: (i: number) => number) => async (ids: string[]) =>
        ids.map((variant_id) => ({
          ...sight(left(Number(variant_id.split("_")[1]))),
          variant_id,
        }))
      const looking = (which: typeof many, left: (i: number) => number) =>
        service.observe(which, seeing(left), now, 0)
      await looking(many, () => 9)
      const halfLow = (i: number) => (i % 2 ? 9 : 1)
      const both = await Promise.all([
        looking(many, halfLow),
        looking([...many].reverse(), halfLow),
      ])
      expect(both.flatMap(({ moved }) => moved)).toHaveLength(50)
      expect(await open()).toHaveLength(50)
    })

    describe("what does not last", () => {
      const after = (ms: number) => new Date(now.getTime() + ms)
      const passing = (left: number, ms: number) => see(left, after(ms), SETTLE_MS)
      const quiet = { moved: [], turned: [] }

      it("is low meanwhile, but neither written as a crossing nor told", async () => {
        await see(9)
        expect(await passing(2, 0)).toEqual({ moved: [], turned: [cup.variant_id] })
        expect(await watch()).toMatchObject({ is_low: true, is_crossed: false, turned_at: now })
        expect(await passing(9, 10)).toEqual(quiet)
        expect(await passing(9, SETTLE_MS)).toEqual(quiet)
        expect(await watch()).toMatchObject({ is_low: false, turned_at: null })
        expect(await crossings()).toEqual([])
      })

      it("asks for one second look, whose crossing has the time of the first", async () => {
        await see(9)
        await passing(2, 0)
        expect(await passing(1, 10)).toEqual(quiet)
        const second = await passing(1, SETTLE_MS)
        expect(second).toMatchObject({ moved: [{ move: "fell" }], turned: [] })
        expect(await crossings()).toMatchObject([{ available: 1, crossed_at: now }])
        const [{ id }] = await crossings()
        await passing(9, SETTLE_MS)
        expect((await passing(9, 2 * SETTLE_MS)).moved).toMatchObject([{ move: "rose", id }])
      })

      it("is told by one of many second looks", async () => {
        await see(9)
        await passing(2, 0)
        const many = Array.from({ length: 20 }, () => passing(2, SETTLE_MS))
        expect((await Promise.all(many)).flatMap(({ moved }) => moved)).toHaveLength(1)
        expect(await crossings()).toHaveLength(1)
      })
    })
  },
})
