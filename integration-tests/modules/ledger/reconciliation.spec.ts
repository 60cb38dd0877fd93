import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import LedgerModuleService from "../../../src/modules/ledger/service"
import { managerOf } from "../../../src/modules/ledger/storage"
import { after, delivered, facts, LEDGER, now, PAID } from "./an-order"

moduleIntegrationTestRunner<LedgerModuleService>({
  ...LEDGER,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string, values: unknown[] = []) =>
      managerOf({ manager: MikroOrmWrapper.forkManager() }).execute(text, values)

    describe("a comparison", () => {
      const money = {
        ...{ order_id: "order_1", currency_code: "usd", decimals: 2, captured: PAID },
        ...{ refunds: [] as { id: string; amount: number }[], total: PAID, credits: 0 },
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
          ...{ order_id: "order_1", seller_order_id: "slice_1", seller_id: "north", amount: PAID },
          ...{ currency_code: "usd", decimals: 2, reason: "All", requested_by_type: "merchant" },
        })
        const refund = { id: "ref_1", amount: PAID, at: now, note: `All [${request.id}]` }
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
