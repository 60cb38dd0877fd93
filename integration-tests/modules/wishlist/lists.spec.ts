import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { WISHLIST_MODULE } from "../../../src/modules/wishlist"
import { WISHES_MAX, WISHLISTS_MAX } from "../../../src/modules/wishlist/rules"
import WishlistModuleService from "../../../src/modules/wishlist/service"

moduleIntegrationTestRunner<WishlistModuleService>({
  moduleName: WISHLIST_MODULE,
  resolve: resolve("src/modules/wishlist"),
  // The real tables, with their indexes.
  pathToMigrations: resolve("src/modules/wishlist/migrations"),
  moduleOptions: { secrets_key: "a key of tests that is long enough" },
  testSuite: ({ service }) => {
    const now = new Date("2026-11-22T12:00:00Z")
    const create = async (name: string, customer_id = "cus_ann") => ({
      ...{ id: await service.createList({ customer_id, name, now }), customer_id },
    })
    const put = async (list: { id: string; customer_id: string }, product_id: string) =>
      await service.addItem({
        ...{ list, now },
        wish: {
          ...{ product_id, variant_id: null, region_id: "reg_1", currency_code: "usd" },
          reference_price: 4800,
        },
      })
    const settled = async (deeds: Promise<unknown>[]) => {
      const outcomes = await Promise.allSettled(deeds)
      return {
        done: outcomes.filter(({ status }) => status === "fulfilled").length,
        refused: outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.message] : [])),
      }
    }

    it("are called differently, whoever else uses the name and however it is written", async () => {
      await create("Home")
      await create("Home", "cus_ben")
      await expect(create("HOME")).rejects.toThrow(/called 'HOME' already/)
      const garden = await create("Garden")
      await expect(service.renameList({ ...garden, name: "home", now })).rejects.toThrow(/already/)
      await service.renameList({ ...garden, name: "Balcony", now })
      expect((await service.listOf(garden)).name).toBe("Balcony")
    })

    it("are so many and no more, even when all are made at once", async () => {
      const names = Array.from({ length: WISHLISTS_MAX + 5 }, (_, i) => `List ${i}`)
      const { done, refused } = await settled(names.map((name) => create(name)))
      expect([done, refused.length]).toEqual([WISHLISTS_MAX, 5])
      expect(refused[0]).toMatch(/has 50 already/)
    })

    it("hold so many things and no more, even when all are put there at once", async () => {
      const list = await create("Home")
      const ids = Array.from({ length: WISHES_MAX + 3 }, (_, i) => `prod_${i}`)
      const { done, refused } = await settled(ids.map((id) => put(list, id)))
      expect([done, refused.length]).toEqual([WISHES_MAX, 3])
      expect((await service.listOf(list)).item_count).toBe(WISHES_MAX)
    })

    it("hold a product once, and another list may hold it, too", async () => {
      const [home, gifts] = [await create("Home"), await create("Gifts")]
      const { done, refused } = await settled([1, 2, 3].map(() => put(home, "prod_1")))
      expect([done, refused]).toEqual([1, Array(2).fill("This is on the wishlist already")])
      const item = await put(gifts, "prod_1")
      const own = { id: item.id, wishlist_id: gifts.id, customer_id: "cus_ann" }
      await expect(service.editItem({ own, to: home.id, now })).rejects.toThrow(/already/)
      const holding = await service.listsOf({
        ...{ customer_id: "cus_ann", product_id: "prod_1", limit: 20, offset: 0 },
      })
      expect(holding.lists.map(({ name }) => name)).toEqual(["Home", "Gifts"])
    })

    it("are nobody else's to read, fill, share or delete", async () => {
      const { id } = await create("Home")
      const stolen = { id, customer_id: "cus_ben" }
      const item = await put({ id, customer_id: "cus_ann" }, "prod_1")
      const own = { id: item.id, wishlist_id: id, customer_id: "cus_ben" }
      const bens = await create("Ben's", "cus_ben")
      const theft = [
        service.listOf(stolen),
        put(stolen, "prod_2"),
        service.setSharing({ ...stolen, is_shared: true, now }),
        service.renameList({ ...stolen, name: "Mine", now }),
        service.removeList(stolen),
        service.itemOf(own),
        service.editItem({ own, to: bens.id, now }),
        service.removeItem(own),
      ]
      const { done, refused } = await settled(theft)
      expect(done).toBe(0)
      expect(refused.every((words) => /was not found$/.test(words))).toBe(true)
      const anns = { ...own, customer_id: "cus_ann" }
      await expect(service.editItem({ own: anns, to: bens.id, now })).rejects.toThrow(/not found/)
    })

    it("are read by their link while they are shared, and an old link stays dead", async () => {
      const own = await create("Home")
      expect((await service.listOf(own)).share_token).toBeNull()
      await service.setSharing({ ...own, is_shared: true, now })
      const { share_token } = await service.listOf(own)
      expect(await service.sharedList(share_token!)).toMatchObject({ id: own.id, name: "Home" })
      const other = await create("Other")
      await service.setSharing({ ...other, is_shared: true, now })
      const [, signature] = share_token!.split(".")
      for (const forged of [own.id, `${own.id}.`, `${other.id}.${signature}`, `${share_token}0`]) {
        expect(await service.sharedList(forged)).toBeNull()
      }
      await service.setSharing({ ...own, is_shared: false, now })
      expect(await service.sharedList(share_token!)).toBeNull()
      await service.setSharing({ ...own, is_shared: true, now })
      expect(await service.sharedList(share_token!)).toBeNull()
    })

    it("go with what is on them, and with the account", async () => {
      const list = await create("Home")
      await put(list, "prod_1")
      await service.removeList(list)
      expect(await service.demandOf({ product_id: "prod_1", now })).toMatchObject({ items: 0 })
      const other = await create("Other")
      await put(other, "prod_1")
      await put(await create("Ben's", "cus_ben"), "prod_1")
      await service.forgetCustomers(["cus_ann"])
      expect(await service.listWishlists({})).toMatchObject([{ name: "Ben's" }])
      expect(await service.demandOf({ product_id: "prod_1", now })).toEqual({
        ...{ customers: 1, items: 1, last_30_days: 1 },
        days: [{ date: "2026-11-22", added: 1 }],
      })
    })
  },
})
