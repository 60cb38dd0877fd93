import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { OpenHold } from "../../../src/modules/ledger/holds"
import LedgerModuleService from "../../../src/modules/ledger/service"
import { managerOf } from "../../../src/modules/ledger/storage"
import { after, delivered, facts, LEDGER, now } from "./an-order"

moduleIntegrationTestRunner<LedgerModuleService>({
  ...LEDGER,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string, values: unknown[] = []) =>
      managerOf({ manager: MikroOrmWrapper.forkManager() }).execute(text, values)
    const northAt = async (at: Date) => (await service.balances(["north"], at))[0]

    describe("an order", () => {
      it("is booked once, however many book it at once", async () => {
        await Promise.all(Array.from({ length: 8 }, () => service.bookOrder(facts(), now)))
        expect(await service.listLedgerEntries({})).toHaveLength(6)
        expect(await service.bookOrder(facts(), now)).toEqual({
          ...{ transaction_ids: [], is_settled: false },
        })
      })

      it("is payable some days after it was delivered, and not before all of it was", async () => {
        await service.bookOrder(delivered(now), now)
        expect(await northAt(after(6))).toMatchObject({ pending: 980, available: 0 })
        expect(await northAt(after(7))).toMatchObject({ pending: 0, available: 980 })
        // An edit added something that is still on its way.
        await service.bookOrder(delivered(null), now)
        expect(await northAt(after(7))).toMatchObject({ pending: 980, available: 0 })
      })

      it("is looked at again until it is settled, the longest forgotten first", async () => {
        await service.bookOrder(facts(), now)
        const second = facts().shares.map((share) => ({
          ...share,
          seller_order_id: share.seller_order_id && "slice_2",
        }))
        const waiting = { ...facts(), order_id: "order_2", shares: second, captures: [] }
        await service.bookOrder(waiting, after(-1))
        expect(await service.claimUnsettledOrders(1, now)).toEqual(["order_2"])
        expect(await service.claimUnsettledOrders(5, after(1))).toHaveLength(2)
        expect((await service.bookOrder(delivered(now), now)).is_settled).toBe(true)
        expect(await service.claimUnsettledOrders(5, now)).toEqual(["order_2"])
        expect(
          (await service.bookOrder({ ...delivered(now), is_watched: true }, now)).is_settled
        ).toBe(false)
      })

      it("names an order or a refund that the ledger does not know", async () => {
        const refund = { id: "ref_1", amount: 100, at: now, note: null }
        await service.bookOrder(facts({ refunds: [refund] }), now)
        const orders = ["order_1", "order_2"]
        expect(await service.unknownToLedger("ledger_order", "order_id", orders)).toEqual([
          "order_2",
        ])
        const refunds = ["ref_1", "ref_2"]
        expect(await service.unknownToLedger("ledger_entry", "refund_id", refunds)).toEqual([
          "ref_2",
        ])
      })
    })

    describe("the table of entries", () => {
      it("takes no change, no removal and no half of a booking", async () => {
        await service.bookOrder(facts(), now)
        await expect(sql("update ledger_entry set amount = amount + 1")).rejects.toThrow(/change/)
        await expect(sql("delete from ledger_entry")).rejects.toThrow(/change/)
        const half =
          "insert into ledger_entry (id, transaction_id, cause, type, account, currency_code, " +
          "decimals, amount, occurred_at) values ('lent_x', 'ltx_x', 'x', 'sale', 'clearing', " +
          "'usd', 2, 5, now())"
        await expect(sql(half)).rejects.toThrow(/does not sum to zero/)
      })
    })

    it("finds entries by what they are about without reading the whole table", async () => {
      const indexes = (await sql(
        "select indexdef from pg_indexes where tablename = 'ledger_entry' and indexdef not like '%WHERE%'"
      )) as { indexdef: string }[]
      const columns = indexes.map(({ indexdef }) => indexdef.match(/\((.*)\)/)![1])
      // A partial index would not serve the trigger that sums up a transaction.
      for (const column of ["transaction_id", "order_id", "seller_order_id", "payout_id"]) {
        expect(columns).toContain(column)
      }
    })

    describe("a hold", () => {
      const hold: OpenHold = {
        ...{ kind: "complaint", reference_id: "comp_1", seller_id: "north" },
        ...{ seller_order_id: "slice_1", reason: "Broken", opened_by: null },
      }
      const release = () =>
        service.releaseHolds({ kind: "complaint", reference_id: "comp_1", released_by: null }, now)

      it("is one row of its cause, opened again after it was released", async () => {
        const opened = await Promise.all([1, 2, 3].map(() => service.openHold(hold, now)))
        expect(new Set(opened.map((one) => one.hold.id)).size).toBe(1)
        expect(await release()).toHaveLength(1)
        expect(await release()).toEqual([])
        const again = await service.openHold({ ...hold, reason: "Again" }, after(1))
        expect(again).toMatchObject({
          was_open: false,
          hold: { reason: "Again", released_at: null },
        })
        expect(again.hold.id).toBe(opened[0].hold.id)
      })

      it("by hand is a new one each time", async () => {
        const manual: OpenHold = { ...hold, kind: "manual", reference_id: null }
        const [one, two] = [
          await service.openHold(manual, now),
          await service.openHold(manual, now),
        ]
        expect(one.hold.id).not.toBe(two.hold.id)
        await service.releaseHolds({ id: one.hold.id, released_by: "user_1" }, now)
        await service.bookOrder(delivered(now), now)
        expect(await northAt(after(8))).toMatchObject({ held: 980, available: 0 })
      })

      it("cannot be released when there is none", async () => {
        const attempt = service.releaseHolds({ id: "hold_none", released_by: null }, now)
        await expect(attempt).rejects.toMatchObject({ type: "not_found" })
      })

      it("of a return lasts as long as the return, unless somebody lets the money go", async () => {
        await service.bookOrder(delivered(now), now)
        const { reference_id: _, opened_by: __, ...rest } = hold
        const wanted = [{ ...rest, kind: "return" as const, reference_id: "return_1" }]
        const held = async () => (await northAt(after(8))).held
        await service.openHold(hold, now)
        await release()
        await service.alignHolds("order_1", wanted, now)
        await service.alignHolds("order_1", wanted, now)
        expect(await held()).toBe(980)
        const [row] = await service.listPayoutHolds({ kind: "return" })
        await service.releaseHolds({ id: row.id, released_by: "user_1" }, now)
        await service.alignHolds("order_1", wanted, now)
        expect(await held()).toBe(0)
        await service.alignHolds("order_1", [{ ...wanted[0], reference_id: "return_2" }], now)
        expect(await held()).toBe(980)
        await service.alignHolds("order_1", [], now)
        expect(await held()).toBe(0)
      })
    })

    describe("an adjustment", () => {
      const adjustment = {
        ...{ seller_id: "north", currency_code: "usd", decimals: 2, amount: -250 },
        ...{ note: "Lost parcel", actor_id: "user_1", key: "parcel-1" },
      }

      it("is booked once for its key, and payable at once", async () => {
        const all = await Promise.all([1, 2, 3].map(() => service.adjust(adjustment, now)))
        expect(all.filter(({ is_new }) => is_new)).toHaveLength(1)
        expect(await northAt(now)).toMatchObject({ available: -250 })
        await service.adjust({ ...adjustment, key: null, amount: 300 }, now)
        expect(await northAt(now)).toMatchObject({ available: 50 })
      })

      it("refuses a key that was used for something else", async () => {
        await service.adjust(adjustment, now)
        await expect(service.adjust({ ...adjustment, amount: 5 }, now)).rejects.toMatchObject({
          ...{ type: "invalid_data", message: expect.stringContaining("-2.5 usd") },
        })
      })
    })
  },
})
