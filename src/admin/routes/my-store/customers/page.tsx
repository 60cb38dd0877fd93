import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { Guarded } from "../components/guarded"
import { MyCustomerTable } from "./components/my-customer-table"

const MyCustomersPage = () => (
  <Guarded rule="GET /seller/customers">
    <LayoutComposer
      widgetsZonePrefix="my_store.customers"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="MyCustomerTable">
            <MyCustomerTable />
          </LayoutComposer.Entry>
        ),
      }}
    />
  </Guarded>
)

export const config = defineRouteConfig({
  label: "customers.title",
  translationNs: "seller",
  rank: 4,
})
export const handle = { breadcrumb: () => i18n.t("seller:customers.title") }
export default MyCustomersPage
