import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { WISHLIST_MODULE } from "../../../src/modules/wishlist"
import { Sight } from "../../../src/modules/wishlist/rules"
import WishlistModuleService from "../../../src/modules/wishlist/service"

moduleIntegrationTestRunner<WishlistModuleService>({
  moduleName: WISHLIST_MODULE,
  resolve: resolve("src/modules/wishlist"),
  // The real tables, with their indexes.
  pathToMigrations: resolve("src/modules/wishlist/migrations"),
  moduleOptions: { secrets_key: "a key of tests that is long enough" },
  testSuite: ({ service }) => {
    const start = new Date("2026-11-22T12:00:00Z")
    const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
    const cup = {
      ...{ product_id: "prod_cup", variant_id: null, region_id: "reg_1" },
      ...{ currency_code: "usd", decimals: 2 },
    }
    const there = (price = 4800): Sight => ({ price, is_available: true })
    const gone: Sight = { ...there(), is_available: false }

    let lists: Record<string, string>
    beforeEach(async () => {
      lists = {}
      for (const name of ["ann", "ben"]) {
        const wanted = { customer_id: name, name: "Home", now: start }
        lists[name] = await service.createList(wanted)
      }
    })

    const wish = async (
      name: string,
      reference_price: number | null = 4800,
      list = lists[name]
    ) => {
      const { decimals: _, ...article } = cup
      await service.addItem({
        ...{ list: { id: list, customer_id: name }, now: start },
        wish: { ...article, reference_price },
      })
    }
    const watched = async (sight: Sight) => await service.watch({ ...cup, sight, now: start })
    /** Looks as the job does, and says who is to be told what. */
    const look = async (sight: Sight, hours: number) => {
      const watch = await service.watch({ ...cup, sight: gone, now: start })
      const ids = await service.endLook({ watch, sight, now: at(hours) })
      const alerts = await service.listWishlistAlerts({ id: ids })
      return alerts.map(({ customer_id, kind }) => `${customer_id}: ${kind}`).sort()
    }
    const alerts = async () =>
      await service.listWishlistAlerts({}, { order: { occurred_at: "ASC", customer_id: "ASC" } })

    it("tells everybody once when it is there again, whatever number of lists it is on", async () => {
      const second = await service.createList({ customer_id: "ann", name: "Gifts", now: start })
      await watched(gone)
      await wish("ann")
      await wish("ann", 4800, second)
      await wish("ben")
      expect(await look(gone, 1)).toEqual([])
      expect(await look(there(), 2)).toEqual(["ann: back_in_stock", "ben: back_in_stock"])
      expect(await look(there(), 3)).toEqual([])
    })

    it("says nothing of stock that was there before", async () => {
      await watched(there())
      await wish("ann")
      expect(await look(there(), 1)).toEqual([])
    })

    it("tells of stock that comes and goes once a day", async () => {
      await watched(gone)
      await wish("ann")
      expect(await look(there(), 1)).toEqual(["ann: back_in_stock"])
      await look(gone, 2)
      expect(await look(there(), 24.9)).toEqual([])
      await look(gone, 25)
      expect(await look(there(), 26)).toEqual(["ann: back_in_stock"])
    })

    it("tells of a price that is five percent lower than the one they know, and then of the next", async () => {
      await watched(there())
      await wish("ann", 10_000)
      await wish("ben", 4800)
      expect(await look(there(9_501), 1)).toEqual([])
      expect(await look(there(9_500), 2)).toEqual(["ann: price_drop"])
      expect(await look(there(9_500), 3)).toEqual([])
      // It was dearer meanwhile, which nobody promised them anything about.
      expect(await look(there(12_000), 4)).toEqual([])
      expect(await look(there(9_500), 5)).toEqual([])
      expect(await look(there(4_560), 6)).toEqual(["ann: price_drop", "ben: price_drop"])
      expect((await alerts()).map((one) => [one.previous_price, one.price].map(Number))).toEqual([
        [10_000, 9_500],
        [9_500, 4_560],
        [4_800, 4_560],
      ])
    })

    it("waits with a lower price until it can be bought, and says both in one", async () => {
      await watched(there())
      await wish("ann")
      expect(await look({ ...there(3000), is_available: false }, 1)).toEqual([])
      expect(await look(there(3000), 2)).toEqual(["ann: back_in_stock"])
      expect(await look(there(3000), 3)).toEqual([])
      expect(await look(there(2800), 4)).toEqual(["ann: price_drop"])
    })

    it("knows amounts beyond four bytes", async () => {
      await watched(there(90_000_000_000))
      await wish("ann", 90_000_000_000)
      expect(await look(there(80_000_000_000), 1)).toEqual(["ann: price_drop"])
      expect(Number((await alerts())[0].previous_price)).toBe(90_000_000_000)
    })

    it("counts one of many looks that were begun at the same time", async () => {
      const watch = await watched(gone)
      await wish("ann")
      const looks = [1, 2, 3, 4].map(() => service.endLook({ watch, sight: there(), now: at(1) }))
      const found = (await Promise.all(looks)).flat()
      expect(found).toHaveLength(1)
      expect(await alerts()).toHaveLength(1)
    })

    it("makes one watch of an article, however many wish for it at once", async () => {
      const made = await Promise.all([1, 2, 3, 4].map(() => watched(there())))
      expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    })

    it("looks at what waits for longest, and forgets what nobody wishes for", async () => {
      await watched(there())
      await service.watch({ ...cup, product_id: "prod_bowl", sight: gone, now: at(2) })
      await wish("ann")
      const due = async (hours: number) =>
        (await service.oldestWatches({ before: at(hours), limit: 10 })).map(
          ({ product_id }) => product_id
        )
      expect(await due(1)).toEqual(["prod_cup"])
      expect(await due(3)).toEqual(["prod_cup", "prod_bowl"])
      await service.tidy({ now: at(3), limit: 100 })
      expect(await due(3)).toEqual(["prod_cup"])
    })

    it("forgets alerts after ninety days", async () => {
      await watched(gone)
      await wish("ann")
      await look(there(), 1)
      await service.tidy({ now: at(24 * 90), limit: 100 })
      expect(await alerts()).toHaveLength(1)
      await service.tidy({ now: at(24 * 90 + 2), limit: 100 })
      expect(await alerts()).toEqual([])
    })
  },
})
