import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useMay } from "../../../hooks/seller-me"
import { useSellerStore } from "../../../hooks/seller-store"
import { StoreClosing } from "./components/store-closing"
import { StoreContact } from "./components/store-contact"
import { StoreHoliday } from "./components/store-holiday"
import { StoreProfile } from "./components/store-profile"
import { StoreShipping } from "./components/store-shipping"
import { StoreVerification } from "./components/store-verification"

const StoreProfilePage = () => {
  const { data: store, isError, error } = useSellerStore()
  const may = useMay()
  if (isError) throw error
  if (!store) return <PageSkeleton main={2} side={1} />

  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.profile"
      preferredLayoutId="core:two-column"
      data={store}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="StoreProfile">
              <StoreProfile store={store} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="StoreShipping">
              <StoreShipping />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="StoreVerification">
              {may("GET /seller/verification") && <StoreVerification />}
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="StoreContact">
              <StoreContact store={store} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="StoreHoliday">
              <StoreHoliday store={store} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="StoreClosing">
              {may("POST /seller/store/close") && <StoreClosing store={store} />}
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.profile",
  translationNs: "seller",
  rank: 7,
})
export const handle = { breadcrumb: () => i18n.t("seller:menu.profile") }
export default StoreProfilePage
