import { LEDGER_MODULE } from "../../../src/modules/ledger"
import { resolve } from "node:path"
import { ReadFacts } from "../../../src/modules/ledger/booking"

/** The ledger on its own, with the real tables, their indexes and triggers. */
export const LEDGER = {
  moduleName: LEDGER_MODULE,
  moduleOptions: { hold_days: 7, tax_remitted_by: "seller", payout_schedule: "manual" },
  resolve: resolve("src/modules/ledger"),
  pathToMigrations: resolve("src/modules/ledger/migrations"),
}

export const now = new Date("2026-11-21T12:00:00Z")
export const after = (days: number) => new Date(now.getTime() + days * 86_400_000)

export const PAID = 1500
const SOLD = 1000

/** An order of 15.00: 10.00 of North, charged 0.20, and 5.00 of the merchant. */
export const facts = (more: Partial<ReadFacts> = {}): ReadFacts => ({
  ...{ order_id: "order_1", currency_code: "usd", decimals: 2, placed_at: now, credits: 0 },
  ...{ is_canceled: false, is_watched: false, refunds: [] },
  captures: [{ id: "capt_1", amount: PAID, at: now }],
  shares: [
    {
      ...{ seller_order_id: "slice_1", seller_id: "north", total: SOLD, returned: 0 },
      frozen: { gross: SOLD, tax: 0, subsidy: 0, commission: 20, auction_fee: 0 },
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

/** The same, with everything handed over at a moment. */
export const delivered = (delivered_at: Date | null) =>
  facts({ shares: facts().shares.map((share) => ({ ...share, delivered_at })) })
