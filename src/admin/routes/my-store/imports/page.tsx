import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { useMay } from "../../../hooks/seller-me"
import { Guarded } from "../components/guarded"
import { ImportCards } from "./components/import-cards"
import { ImportTable } from "./components/import-table"
import { RunningImport } from "./components/running-import"

const ImportsPage = () => {
  const may = useMay()
  const mayImport = may("GET /seller/imports")
  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.imports"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="RunningImport">
              {mayImport && <RunningImport />}
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ImportCards">
              <ImportCards />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ImportTable">
              {mayImport && <ImportTable />}
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

/** Whoever keeps the stock may take it along, though only some may bring files in. */
const GuardedImportsPage = () => (
  <Guarded rule="GET /seller/exports/stock">
    <ImportsPage />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "menu",
  translationNs: "catalog",
  rank: 5,
})
export const handle = { breadcrumb: () => i18n.t("catalog:menu") }
export default GuardedImportsPage
