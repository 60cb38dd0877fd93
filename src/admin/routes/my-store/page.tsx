import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { BuildingStorefront } from "@medusajs/icons"
import i18n from "i18next"
import { PageSkeleton } from "../../components/page-skeleton"
import { useOverview } from "../../hooks/marketplace"
import { useSellerStore } from "../../hooks/seller-store"
import { LastDays } from "./components/last-days"
import { MyAuctions } from "./components/my-auctions"
import { StoreHeader } from "./components/store-header"
import { Today } from "./components/today"
import { ToDo } from "./components/to-do"

const MyStorePage = () => {
  const { data: store, error: storeError } = useSellerStore()
  const { data: overview, error } = useOverview()
  if (storeError || error) throw storeError ?? error
  if (!store || !overview) return <PageSkeleton main={3} />

  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.overview"
      preferredLayoutId="core:single-column"
      data={overview}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="StoreHeader">
              <StoreHeader store={store} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="Today">
              <Today overview={overview} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ToDo">
              <ToDo overview={overview} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="MyAuctions">
              <MyAuctions />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LastDays">
              <LastDays overview={overview} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.my_store",
  translationNs: "seller",
  icon: BuildingStorefront,
  rank: 1,
})
export const handle = { breadcrumb: () => i18n.t("seller:menu.my_store") }
export default MyStorePage
