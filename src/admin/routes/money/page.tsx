import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { CurrencyDollar } from "@medusajs/icons"
import i18n from "i18next"
import { BalanceTable } from "./components/balance-table"
import { HoldSection } from "./components/hold-section"
import { IncomeSection } from "./components/income-section"
import { ReconciliationSection } from "./components/reconciliation-section"
import { TotalsSection } from "./components/totals-section"

/** What the marketplace owes its sellers, what it earns, and whether the books agree. */
const MoneyPage = () => (
  <LayoutComposer
    widgetsZonePrefix="money.overview"
    preferredLayoutId="core:two-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="MoneyTotals">
            <TotalsSection />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="MoneyBalances">
            <BalanceTable />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="MoneyHolds">
            <HoldSection />
          </LayoutComposer.Entry>
        </>
      ),
      side: (
        <>
          <LayoutComposer.Entry id="MoneyIncome">
            <IncomeSection />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="MoneyReconciliation">
            <ReconciliationSection />
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.money",
  translationNs: "ledger",
  icon: CurrencyDollar,
  rank: 15,
})
export const handle = { breadcrumb: () => i18n.t("ledger:menu.money") }
export default MoneyPage
