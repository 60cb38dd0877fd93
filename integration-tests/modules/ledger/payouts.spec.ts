import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import { SETTLED_MS } from "../../../src/modules/ledger/payout-rules"
import LedgerModuleService from "../../../src/modules/ledger/service"
import { giveTo, OPTIONS } from "../../helpers/payouts"

const HOUR_MS = 3_600_000

moduleIntegrationTestRunner<LedgerModuleService>({
  moduleName: LEDGER_MODULE,
  resolve: resolve("src/modules/ledger"),
  pathToMigrations: resolve("src/modules/ledger/migrations"),
  moduleOptions: OPTIONS,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const now = new Date("2026-11-21T12:00:00Z")
    const after = (ms: number) => new Date(now.getTime() + ms)
    const ann = "sel_ann"
    const give = (amount: number, seller_id = ann) =>
      giveTo((sql) => MikroOrmWrapper.forkManager().execute(sql), { seller_id, amount })
    const claim = (at = now) => service.claimPayouts(at)
    const aPayout = async () => (await claim()).claimed[0].id
    const byStripe = async () => {
      const account = { provider: "stripe-connect" as const, external_id: "acct_ann" }
      await service.keepPayoutAccount({ seller_id: ann, ...account })
      const told = { is_ready: true, requirements: null, told_at: now }
      await service.tellPayoutAccount({ ...account, ...told })
      return await aPayout()
    }
    const statusOf = async (id: string) => (await service.retrievePayout(id)).status
    const ofAnn = async () => {
      const [{ available, in_transit, paid_out }] = await service.balances([ann], now)
      return { available, in_transit, paid_out }
    }
    const booked = (payout_id: string, account: "seller" | "payout") =>
      service.listLedgerEntries({ payout_id, account })

    describe("a run", () => {
      it("claims what is payable of each seller, and nothing the second time", async () => {
        await give(70)
        await give(30)
        await give(50, "sel_ben")
        const { claimed, skipped } = await claim()
        expect(skipped).toEqual([])
        expect(claimed).toMatchObject([
          { seller_id: ann, amount: 100, currency_code: "usd" },
          { seller_id: "sel_ben", amount: 50 },
        ])
        expect(await booked(claimed[0].id, "seller")).toHaveLength(2)
        expect(await claim()).toMatchObject({
          claimed: [],
          skipped: [{ seller_id: ann, reason: "under_way" }, { reason: "under_way" }],
        })
      })

      it("pays once when ten of them come at the same time, ten times over", async () => {
        for (let round = 1; round <= 10; round++) {
          await give(100)
          const runs = await Promise.all(Array.from({ length: 10 }, () => claim()))
          const made = runs.flatMap(({ claimed }) => claimed)
          expect(made).toMatchObject([{ amount: 100 }])
          const [{ id }] = made
          await service.completePayout({ id, reference: `r${round}`, completed_by: "u" }, now)
          expect(await ofAnn()).toEqual({ available: 0, in_transit: 0, paid_out: 100 * round })
        }
      })

      it("carries what a seller owes to the next run", async () => {
        await give(-40)
        expect(await claim()).toMatchObject({
          claimed: [],
          skipped: [{ reason: "nothing_payable", available: -40 }],
        })
        await give(100)
        expect((await claim()).claimed).toMatchObject([{ amount: 60 }])
      })

      it("leaves less than the minimum for another time", async () => {
        await give(99)
        const { skipped } = await service.claimPayouts(now, { minimum: 100 })
        expect(skipped).toMatchObject([{ reason: "below_minimum", available: 99 }])
      })

      it("freezes where the money goes, and pays by hand what the provider cannot carry", async () => {
        await give(100)
        const id = await byStripe()
        expect(await service.retrievePayout(id)).toMatchObject({
          provider: "stripe-connect",
          destination: "acct_ann",
        })
        await service.failPayout({ id, reason: "test" }, now)
        const carries = () => false
        const { claimed } = await service.claimPayouts(now, { carries })
        expect(await service.retrievePayout(claimed[0].id)).toMatchObject({
          provider: "manual",
          destination: null,
        })
      })
    })

    describe("a payout by hand", () => {
      it("is paid with a reference, once, however often that is said", async () => {
        await give(100)
        const id = await aPayout()
        const say = (reference: string) =>
          service.completePayout({ id, reference, completed_by: "user" }, now)
        const deeds = await Promise.all(Array.from({ length: 8 }, () => say("WIRE-1")))
        expect(deeds.filter(({ changed }) => changed)).toHaveLength(1)
        expect(await ofAnn()).toEqual({ available: 0, in_transit: 0, paid_out: 100 })
        expect(await booked(id, "payout")).toMatchObject([{ cause: `payout:${id}`, amount: "100" }])
        await expect(say("WIRE-2")).rejects.toThrow(/is paid and cannot become paid/)
      })

      it("that failed lets its entries go to the next run", async () => {
        await give(100)
        const id = await aPayout()
        const fail = () => service.failPayout({ id, reason: "Wrong account" }, now)
        expect(await fail()).toMatchObject({ changed: true, payout: { failure: "Wrong account" } })
        expect(await fail()).toMatchObject({ changed: false })
        await expect(
          service.completePayout({ id, reference: "late", completed_by: "user" }, now)
        ).rejects.toThrow(/is failed and cannot become paid; this status is final/)
        expect((await claim()).claimed).toMatchObject([{ amount: 100 }])
      })

      it("is either paid or failed when both are said at once", async () => {
        for (let round = 0; round < 10; round++) {
          await give(100)
          const id = await aPayout()
          const outcomes = await Promise.allSettled([
            service.completePayout({ id, reference: `r${round}`, completed_by: "u" }, now),
            service.failPayout({ id, reason: "no" }, now),
          ])
          expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
          if ((await statusOf(id)) === "paid") continue
          const { claimed } = await claim()
          await service.completePayout(
            { id: claimed[0].id, reference: "x", completed_by: "u" },
            now
          )
        }
        expect(await ofAnn()).toEqual({ available: 0, in_transit: 0, paid_out: 1000 })
      })
    })

    describe("a payout by a provider", () => {
      it("is taken for an attempt by one of many, and again when its time has come", async () => {
        await give(100)
        const id = await byStripe()
        const take = (at: Date) =>
          Promise.all(Array.from({ length: 10 }, () => service.startSending(id, at)))
        const first = (await take(now)).filter((one) => one !== null)
        expect(first).toMatchObject([{ payout: { status: "processing", attempts: 1 } }])
        expect(await service.listDuePayouts(after(60_000), 9)).toEqual([])
        expect(await service.listDuePayouts(after(120_000), 9)).toEqual([id])
        expect((await take(after(120_000))).filter((one) => one !== null)).toHaveLength(1)
      })

      it("is looked for first when its key may be forgotten", async () => {
        await give(100)
        const id = await byStripe()
        expect(await service.startSending(id, now)).toMatchObject({ asks_first: false })
        expect(await service.startSending(id, after(22 * HOUR_MS))).toMatchObject({
          asks_first: false,
        })
        expect(await service.startSending(id, after(24 * HOUR_MS))).toMatchObject({
          asks_first: true,
          payout: { attempts: 3 },
        })
      })

      it("begins anew under another key after the provider has deferred it", async () => {
        await give(100)
        const id = await byStripe()
        await service.startSending(id, now)
        await service.deferPayout(id, "balance_insufficient", now)
        expect(await service.listDuePayouts(after(HOUR_MS - 1), 9)).toEqual([])
        const again = await service.startSending(id, after(25 * HOUR_MS))
        expect(again).toMatchObject({ asks_first: false, payout: { deferrals: 1 } })
      })

      it("cannot be confirmed by the merchant", async () => {
        await give(100)
        const id = await byStripe()
        const deed = service.completePayout({ id, reference: "me", completed_by: "user" }, now)
        await expect(deed).rejects.toThrow(/stripe-connect, which confirms it itself/)
      })

      it("is failed only when its last request has had its time, and was not sent again", async () => {
        await give(100)
        const id = await byStripe()
        await service.startSending(id, now)
        await expect(service.holdForFailing(id, after(60_000))).rejects.toThrow(
          /can be failed from/
        )
        const later = after(SETTLED_MS)
        const { payout, was_sent } = await service.holdForFailing(id, later)
        expect(was_sent).toBe(true)
        // The job keeps away meanwhile.
        expect(await service.startSending(id, later)).toBeNull()
        const { attempted_at } = payout
        await service.startSending(id, after(HOUR_MS))
        await expect(service.failPayout({ id, reason: "no", attempted_at }, later)).rejects.toThrow(
          /was sent again meanwhile/
        )
      })

      it("that failed and left all the same is booked, and lowers the next run", async () => {
        await give(100)
        const id = await byStripe()
        await service.failPayout({ id, reason: "refused" }, now)
        expect(await service.confirmPayout({ id, reference: "tr_1" }, now)).toMatchObject({
          changed: true,
          payout: { status: "paid" },
        })
        expect(await ofAnn()).toMatchObject({ available: 0, paid_out: 100 })
      })
    })

    describe("what comes back", () => {
      const back = (id: string, reversed_total: number, reference = "tr_1") =>
        service.reversePayout({ id, reference, reversed_total }, now)
      const aPaid = async () => {
        await give(100)
        const id = await byStripe()
        await service.confirmPayout({ id, reference: "tr_1" }, now)
        return id
      }

      it("is payable again, and told twice it is still one", async () => {
        const id = await aPaid()
        expect(await back(id, 100)).toMatchObject({ changed: true, payout: { status: "reversed" } })
        expect(await back(id, 100)).toMatchObject({ changed: false })
        expect((await claim()).claimed).toMatchObject([{ amount: 100 }])
      })

      it("in parts is booked part by part, in whatever order they are told", async () => {
        const id = await aPaid()
        expect(await back(id, 60)).toMatchObject({ changed: true, payout: { status: "paid" } })
        expect(await back(id, 25)).toMatchObject({ changed: false })
        expect(await ofAnn()).toMatchObject({ available: 60 })
        expect(await back(id, 100)).toMatchObject({ changed: true, payout: { status: "reversed" } })
        expect(await ofAnn()).toMatchObject({ available: 100, paid_out: 0 })
      })

      it("overtakes the news that it had left", async () => {
        await give(100)
        const id = await byStripe()
        await service.startSending(id, now)
        expect(await back(id, 100)).toMatchObject({ payout: { status: "reversed" } })
        expect(await service.confirmPayout({ id, reference: "tr_1" }, now)).toMatchObject({
          changed: false,
        })
        expect(await ofAnn()).toMatchObject({ available: 100, in_transit: 0 })
      })

      it("of another transfer is none of its business", async () => {
        const id = await aPaid()
        expect(await back(id, 100, "tr_2")).toMatchObject({ changed: false })
        expect(await statusOf(id)).toBe("paid")
      })

      it("at once ten times is booked once", async () => {
        const id = await aPaid()
        await Promise.all(Array.from({ length: 10 }, () => back(id, 100)))
        expect(await ofAnn()).toMatchObject({ available: 100 })
      })
    })

    describe("an account at a provider", () => {
      const account = { provider: "stripe-connect" as const, external_id: "acct_1" }
      const tell = (is_ready: boolean, told_at: Date, external_id = "acct_1") =>
        service.tellPayoutAccount({
          ...account,
          external_id,
          is_ready,
          requirements: null,
          told_at,
        })

      it("is kept once, and both who opened it at once get the same", async () => {
        const keep = (external_id: string) =>
          service.keepPayoutAccount({ seller_id: ann, provider: "stripe-connect", external_id })
        const kept = await Promise.all(Array.from({ length: 8 }, (_, i) => keep(`acct_${i}`)))
        expect(new Set(kept.map(({ external_id }) => external_id)).size).toBe(1)
      })

      it("believes the newest news, and none of others' accounts", async () => {
        await service.keepPayoutAccount({ seller_id: ann, ...account })
        expect(await tell(true, after(1000))).toBe(true)
        expect(await tell(false, now)).toBe(false)
        expect(await tell(true, now, "acct_foreign")).toBe(false)
        expect(await service.findPayoutAccount(ann, "stripe-connect")).toMatchObject({
          is_ready: true,
        })
      })
    })
  },
})
