import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import LedgerModuleService from "../../../src/modules/ledger/service"

moduleIntegrationTestRunner<LedgerModuleService>({
  moduleName: LEDGER_MODULE,
  moduleOptions: { hold_days: 7, tax_remitted_by: "seller", payout_schedule: "manual" },
  resolve: resolve("src/modules/ledger"),
  // The real tables, with their indexes and triggers.
  pathToMigrations: resolve("src/modules/ledger/migrations"),
  testSuite: ({ service }) => {
    const now = new Date("2026-11-21T12:00:00Z")
    const before = new Date("2026-11-20T12:00:00Z")
    const after = new Date("2026-11-22T12:00:00Z")
    const money = { currency_code: "usd", decimals: 2 }
    let causes = 0
    const SALE = 1000

    const aShare = async (slice: string, payable_at: Date | null, seller_id = "north") =>
      await service.createLedgerShares({
        ...{ order_id: `order_${slice}`, seller_order_id: slice, seller_id, ...money, payable_at },
      })
    const anEntry = async (amount: number, slice: string | null = null, seller_id = "north") => {
      const leg = {
        ...{
          transaction_id: `tx_${++causes}`,
          cause: `test:${causes}`,
          occurred_at: now,
          seller_id,
        },
        ...{ type: "sale" as const, seller_order_id: slice, ...money },
      }
      const [entry] = await service.createLedgerEntries([
        { ...leg, account: "seller", amount },
        { ...leg, account: "clearing", amount: -amount },
      ])
      return entry.id
    }
    const aHold = async (seller_order_id: string | null, seller_id = "north") =>
      await service.createPayoutHolds({
        ...{ kind: "manual", reference_id: `ref_${seller_order_id}`, seller_id, seller_order_id },
        opened_at: now,
      })
    const ofNorth = async (at = now) => (await service.balances(["north"], at))[0]
    const claimable = async (at = now) => (await service.lockPayable("north", "usd", at)).amount

    it("lets money wait until its slice is payable", async () => {
      await aShare("ripe", before)
      await aShare("fresh", after)
      await aShare("under_way", null)
      const ripe = await anEntry(1000, "ripe")
      await anEntry(200, "fresh")
      await anEntry(30, "under_way")
      const adjustment = await anEntry(4)
      expect(await ofNorth()).toEqual({
        ...{ seller_id: "north", ...money, pending: 230, held: 0, available: 1_004 },
        ...{ in_transit: 0, paid_out: 0 },
      })
      expect(await service.lockPayable("north", "usd", now)).toEqual({
        ...{ entry_ids: [ripe, adjustment], amount: SALE + 4, decimals: 2 },
      })
      expect(await ofNorth(after)).toMatchObject({ pending: 30, available: 1204 })
    })

    it("keeps a held slice back, and everything of a held seller", async () => {
      await aShare("ripe", before)
      await aShare("held", before)
      await anEntry(1000, "ripe")
      await anEntry(200, "held")
      await aHold("held")
      expect(await ofNorth()).toMatchObject({ held: 200, available: 1000 })
      expect(await claimable()).toBe(1000)
      const { id } = await aHold(null)
      expect(await ofNorth()).toMatchObject({ held: 1200, available: 0 })
      expect(await claimable()).toBe(0)
      await service.updatePayoutHolds({ id, released_at: now })
      expect(await claimable()).toBe(1000)
    })

    it("takes a debt of a slice into account at once, even while the slice is held", async () => {
      await aShare("ripe", before)
      await aShare("paid", before)
      await anEntry(1000, "ripe")
      await anEntry(-300, "paid")
      await aHold("paid")
      expect(await ofNorth()).toMatchObject({ held: 0, available: 700 })
      expect(await claimable()).toBe(700)
    })

    it("keeps sellers and currencies apart", async () => {
      await anEntry(1000)
      await anEntry(50, null, "south")
      expect(await service.balances(null, now)).toMatchObject([
        { seller_id: "north", available: 1000 },
        { seller_id: "south", available: 50 },
      ])
      expect(await service.lockPayable("south", "usd", now)).toMatchObject({ amount: 50 })
      expect(await service.lockPayable("south", "eur", now)).toMatchObject({ amount: 0 })
    })

    it("counts what a payout claimed as under way, and then as paid out", async () => {
      const entry = await anEntry(1000)
      const payout = await service.createPayouts({
        ...{ seller_id: "north", ...money, amount: SALE, entry_count: 1, provider: "manual" },
      })
      await service.updateLedgerEntries({ id: entry, payout_id: payout.id })
      expect(await ofNorth()).toMatchObject({ available: 0, in_transit: 1000, paid_out: 0 })
      expect(await claimable()).toBe(0)
      await service.updatePayouts({ id: payout.id, status: "paid" })
      expect(await ofNorth()).toMatchObject({ available: 0, in_transit: 0, paid_out: 1000 })
    })
  },
})
