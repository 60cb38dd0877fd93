import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { Crumb } from "../../../../components/crumb"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { useMyCustomer } from "../../../../hooks/marketplace-customers"
import { Guarded } from "../../components/guarded"
import { CustomerFigures } from "./components/customer-figures"
import { CustomerOrders } from "./components/customer-orders"

const MyCustomerPage = () => {
  const { id = "" } = useParams()
  const { data: customer, isError, error } = useMyCustomer(id)
  if (isError) throw error
  if (!customer) return <PageSkeleton main={2} />

  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.customer"
      preferredLayoutId="core:single-column"
      data={customer}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="CustomerFigures">
              <CustomerFigures customer={customer} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="CustomerOrders">
              <CustomerOrders customer={customer} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const GuardedCustomerPage = () => (
  <Guarded rule="GET /seller/customers/:id">
    <MyCustomerPage />
  </Guarded>
)

const CustomerCrumb = ({ id }: { id: string }) => (
  <Crumb name={useMyCustomer(id).data?.name ?? undefined} />
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <CustomerCrumb id={match?.params.id ?? ""} />,
}
export default GuardedCustomerPage
