import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import LedgerModuleService from "../../../src/modules/ledger/service"
import { storm } from "../../helpers/ledger-weather"

/** `npm run bench -- ledger` does the same with ten times as many. */
const ORDERS = 1_000
/** About a minute on two processors; longer when they have other things to do. */
const TIME_MS = 10 * 60_000

moduleIntegrationTestRunner<LedgerModuleService>({
  moduleName: LEDGER_MODULE,
  moduleOptions: { hold_days: 7, tax_remitted_by: "seller", payout_schedule: "manual" },
  resolve: resolve("src/modules/ledger"),
  // The real tables, with their indexes and triggers.
  pathToMigrations: resolve("src/modules/ledger/migrations"),
  testSuite: ({ service }) => {
    it(
      "agrees with a naive account of 1,000 orders, refunds and payouts in any order",
      async () => {
        const { mismatches, payouts } = await storm(service, {
          ...{ orders: ORDERS, parallel: 8, seed: 20_261_121 },
        })
        expect(mismatches).toEqual([])
        expect(payouts.paid).toBeGreaterThan(20)
        expect(payouts.failed).toBeGreaterThan(5)
        expect(payouts.reversed).toBeGreaterThan(0)
      },
      TIME_MS
    )
  },
})
