import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMyCustomers } from "../../../../hooks/marketplace-customers"
import { useTableQuery } from "../../../../lib/table-query"
import { useMyCustomerColumns } from "./use-my-customer-columns"

const PAGE_SIZE = 20

export const MyCustomerTable = () => {
  const { t } = useTranslation("seller")
  const query = useTableQuery({ pageSize: PAGE_SIZE, order: "-last_order_at" })
  const { data, isLoading, isError, error } = useMyCustomers(query)
  const columns = useMyCustomerColumns()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("customers.title")}
        subHeading={t("customers.description")}
        data={data?.customers}
        columns={columns}
        getRowId={(customer) => customer.id}
        rowHref={(customer) => `/my-store/customers/${customer.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("customers.empty.title"), description: t("customers.empty.text") },
          filtered: { heading: t("customers.none.title"), description: t("customers.none.text") },
        }}
      />
    </Container>
  )
}
