import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { CrossingTable } from "./components/crossing-table"
import { StockTable } from "./components/stock-table"

const MyStockPage = () => (
  <LayoutComposer
    widgetsZonePrefix="my_store.stock"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="StockTable">
            <StockTable />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="CrossingTable">
            <CrossingTable />
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "title",
  translationNs: "stock",
  rank: 3,
})
export const handle = { breadcrumb: () => i18n.t("stock:title") }
export default MyStockPage
