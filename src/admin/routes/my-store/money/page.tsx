import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { Guarded } from "../components/guarded"
import { Balances } from "./components/balances"
import { MyLedgerTable } from "./components/my-ledger-table"
import { MyPayoutTable } from "./components/my-payout-table"
import { PayoutAccountCard } from "./components/payout-account-card"

const MyMoneyPage = () => (
  <Guarded rule="GET /seller/balance">
    <LayoutComposer
      widgetsZonePrefix="my_store.money"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="Balances">
              <Balances />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PayoutAccountCard">
              <PayoutAccountCard />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="MyPayoutTable">
              <MyPayoutTable />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="MyLedgerTable">
              <MyLedgerTable />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "seller.title",
  translationNs: "ledger",
  rank: 5,
})
export const handle = { breadcrumb: () => i18n.t("ledger:seller.title") }
export default MyMoneyPage
