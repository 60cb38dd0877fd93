import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { EntryTable } from "./components/entry-table"

const LedgerPage = () => (
  <LayoutComposer
    widgetsZonePrefix="ledger.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="EntryTable">
          <EntryTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.ledger",
  translationNs: "ledger",
  rank: 1,
})
export const handle = { breadcrumb: () => i18n.t("ledger:menu.ledger") }
export default LedgerPage
