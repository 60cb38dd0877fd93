import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import { ReadFacts } from "../../../src/modules/ledger/booking"
import { OpenHold } from "../../../src/modules/ledger/holds"
import { managerOf } from "../../../src/modules/ledger/storage"
import LedgerModuleService from "../../../src/modules/ledger/service"

moduleIntegrationTestRunner<LedgerModuleService>({
  moduleName: LEDGER_MODULE,
  moduleOptions: { hold_days: 7, tax_remitted_by: "seller", payout_schedule: "manual" },
  resolve: resolve("src/modules/ledger"),
  // The real tables, with their indexes and triggers.
  pathToMigrations: resolve("src/modules/ledger/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const now = new Date("2026-11-21T12:00:00Z")
    const after = (days: number) => new Date(now.getTime() + days * 86_400_000)
    const sql = (text: string, values: unknown[] = []) =>
      managerOf({ manager: MikroOrmWrapper.forkManager() }).execute(text, values)

    const facts = (more: Partial<ReadFacts> = {}): ReadFacts => ({
      ...{ order_id: "order_1", currency_code: "usd", decimals: 2, placed_at: now, credits: 0 },
      ...{ is_canceled: false, is_watched: false, refunds: [] },
      captures: [{ id: "capt_1", amount: 1500, at: now }],
      shares: [
        {
          ...{ seller_order_id: "slice_1", seller_id: "north", total: 1000, returned: 0 },
          frozen: { gross: 1000, tax: 0, subsidy: 0, commission: 20, auction_fee: 0 },
          ...{ is_frozen: true, delivered_at: null },
        },
        {
          ...{ seller_order_id: null, seller_id: null, total: 500, returned: 0 },
          frozen: { gross: 0, tax: 0, subsidy: 0, commission: 0, auction_fee: 0 },
          ...{ is_frozen: true, delivered_at: null },
        },
      ],
      ...more,
    })
    const delivered = (delivered_at: Date | null) =>
      facts({ shares: facts().shares.map((share) => ({ ...share, delivered_at })) })
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

    describe("a comparison", () => {
      const money = {
        ...{ order_id: "order_1", currency_code: "usd", decimals: 2, captured: 1500 },
        ...{ refunds: [] as { id: string; amount: number }[], total: 1500, credits: 0 },
      }
      const kinds = (found: { kind: string }[]) => found.map(({ kind }) => kind)
      const pair = (cause: string, order_id: string | null, amount = 10) =>
        sql(
          `insert into ledger_entry (id, transaction_id, cause, type, account, seller_id, order_id,
             currency_code, decimals, amount, occurred_at)
           values (?, ?, ?, 'sale', 'seller', 'north', ?, 'usd', 2, ?, now()),
                  (?, ?, ?, 'sale', 'clearing', 'north', ?, 'usd', 2, ?, now())`,
          [
            ...[`a_${cause}`, `ltx_${cause}`, cause, order_id, amount],
            ...[`b_${cause}`, `ltx_${cause}`, cause, order_id, -amount],
          ]
        )

      it("finds nothing when all agrees", async () => {
        const refunds = [{ id: "ref_1", amount: 300 }]
        const at = refunds.map((one) => ({ ...one, at: now, note: null }))
        await service.bookOrder(facts({ refunds: at }), now)
        expect(await service.compareOrders([{ ...money, refunds }])).toEqual([])
        expect(await service.checkEntries(0)).toEqual({ differences: [], checked: 12, next: null })
        expect(await service.checkSellers(now)).toEqual([])
      })

      it("finds an order that is paid and not booked, and leaves one alone that is not paid", async () => {
        expect(await service.compareOrders([money])).toEqual([
          {
            ...{ kind: "order_unsold", reference_id: "order_1", currency_code: "usd" },
            ...{ decimals: 2, expected: 1500, found: 0 },
          },
        ])
        expect(await service.compareOrders([{ ...money, captured: 1499 }])).toEqual([])
        expect(
          kinds(await service.compareOrders([{ ...money, captured: 0, credits: 1500 }]))
        ).toEqual(["order_unsold"])
      })

      it("finds a refund that is not booked", async () => {
        await service.bookOrder(facts(), now)
        const found = await service.compareOrders([
          { ...money, refunds: [{ id: "ref_1", amount: 300 }] },
        ])
        expect(kinds(found)).toEqual(["order_clearing", "refund_unbooked"])
        expect(found[1]).toMatchObject({ reference_id: "ref_1", expected: 300, found: 0 })
      })

      it("finds what was booked beside an order, for none, and for one that does not exist", async () => {
        await service.bookOrder(facts(), now)
        await pair("beside", "order_1")
        expect(kinds(await service.compareOrders([money]))).toEqual(["order_clearing"])
        await pair("for_none", null)
        expect((await service.checkEntries(0)).differences).toMatchObject([
          { kind: "order_unknown", reference_id: "ltx_for_none", found: 10 },
        ])
        await pair("stranger", "order_x")
        expect(await service.orderIdsAfter("order_1", 10)).toEqual(["order_x"])
        expect(await service.unknownOrders(["order_x"])).toMatchObject([
          { kind: "order_unknown", reference_id: "order_x", found: 10 },
        ])
      })

      it("finds a booking that does not make zero", async () => {
        await sql("alter table ledger_entry disable trigger all")
        await service.bookOrder(facts(), now)
        await sql(
          "update ledger_entry set amount = amount + 7 where cause = 'sale:slice_1' and account = 'seller'"
        )
        expect((await service.checkEntries(0)).differences).toMatchObject([
          { kind: "transaction_balance", expected: 0, found: 7 },
        ])
        await sql("alter table ledger_entry enable trigger all")
      })

      it("finds a payout that is not what it claimed", async () => {
        await service.bookOrder(delivered(now), now)
        const { claimed } = await service.claimPayouts(after(8))
        expect((await service.checkPayouts(0)).differences).toEqual([])
        await sql("update payout set amount = amount + 1")
        expect((await service.checkPayouts(0)).differences).toMatchObject([
          { kind: "payout_amount", reference_id: claimed[0].id, expected: 981, found: 980 },
        ])
      })

      it("finds more given back of the merchant's share than it was sold for", async () => {
        await service.bookOrder(facts({ refunds: [] }), now)
        const request = await service.createRefundRequests({
          ...{ order_id: "order_1", seller_order_id: "slice_1", seller_id: "north", amount: 1500 },
          ...{ currency_code: "usd", decimals: 2, reason: "All", requested_by_type: "merchant" },
        })
        const refund = { id: "ref_1", amount: 1500, at: now, note: `All [${request.id}]` }
        const again = { id: "ref_2", amount: 400, at: after(1), note: `More [${request.id}]` }
        await service.bookOrder(
          facts({
            refunds: [refund, again],
            captures: [...facts().captures, { id: "capt_2", amount: 400, at: now }],
          }),
          now
        )
        const refunds = [refund, again].map(({ id, amount }) => ({ id, amount }))
        expect(await service.compareOrders([{ ...money, captured: 1900, refunds }])).toEqual([])
        const more = { id: "ref_3", amount: 50, at: after(2), note: null }
        await service.bookOrder(facts({ refunds: [refund, again, more] }), now)
        const all = [...refunds, { id: "ref_3", amount: 50 }]
        expect(
          kinds(await service.compareOrders([{ ...money, captured: 1900, refunds: all }]))
        ).toEqual(["own_share_overdrawn"])
      })

      it("is written down, and lets its orders be looked at again", async () => {
        await service.bookOrder(delivered(now), now)
        const { id } = await service.createLedgerReconciliations({ started_at: now })
        const differences = await service.compareOrders([{ ...money, captured: 1600 }])
        await service.finishReconciliation(
          { id, differences, orders_checked: 1, entries_checked: 6 },
          after(1)
        )
        const [row] = await service.listLedgerReconciliations({}, { relations: ["differences"] })
        expect(row).toMatchObject({
          ...{ difference_count: 1, orders_checked: 1, finished_at: after(1) },
          differences: [{ kind: "order_clearing", reference_id: "order_1" }],
        })
        expect(await service.claimUnsettledOrders(5, now)).toEqual(["order_1"])
      })
    })
  },
})
