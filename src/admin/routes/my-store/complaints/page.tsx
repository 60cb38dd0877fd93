import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { ComplaintMetrics } from "../../../components/complaint/complaint-metrics"
import { useSellerMe } from "../../../hooks/seller-me"
import { Guarded } from "../components/guarded"
import { MyComplaintTable } from "./components/my-complaint-table"

const MyComplaintsPage = () => (
  <Guarded rule="GET /seller/complaints">
    <LayoutComposer
      widgetsZonePrefix="my_store.complaints"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="ComplaintMetrics">
              <OwnMetrics />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="MyComplaintTable">
              <MyComplaintTable />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  </Guarded>
)

const OwnMetrics = () => {
  const { data: me } = useSellerMe()
  return me ? <ComplaintMetrics side="seller" sellerId={me.seller.id} /> : null
}

export const config = defineRouteConfig({
  label: "menu.complaints",
  translationNs: "complaint",
  rank: 4.4,
})
export const handle = { breadcrumb: () => i18n.t("complaint:menu.complaints") }
export default MyComplaintsPage
