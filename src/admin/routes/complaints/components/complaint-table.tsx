import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useComplaintColumns } from "../../../components/complaint/use-complaint-columns"
import { useComplaintFilters } from "../../../components/complaint/use-complaint-filters"
import { useComplaints } from "../../../hooks/complaint"
import { useTableQuery } from "../../../lib/table-query"
import { ComplaintTabs, STATUSES_OF_TAB, useComplaintTab } from "./complaint-tabs"

const PAGE_SIZE = 20
/** The links of a store and of a customer name whose complaints they are about. */
const WHOSE = ["seller_id", "customer_id"] as const

export const ComplaintTable = () => {
  const { t } = useTranslation("complaint")
  const tab = useComplaintTab()
  const [params] = useSearchParams()
  const whose = WHOSE.flatMap((name) => {
    const id = params.get(name)
    return id ? [[name, id]] : []
  })
  const query = useTableQuery<"reason" | "opened_at">({
    ...{ pageSize: PAGE_SIZE, filters: ["reason", "opened_at"], order: "-opened_at" },
  })
  const { data, isLoading, isError, error } = useComplaints("admin", {
    ...{ ...query, ...Object.fromEntries(whose) },
    status: STATUSES_OF_TAB[tab],
  })
  const columns = useComplaintColumns("admin")
  const filters = useComplaintFilters()
  if (isError && !data) throw error
  return (
    <Container className="divide-y p-0">
      <ComplaintTabs selected={tab} />
      <DataTable
        heading={t("list.title")}
        subHeading={t("list.description.admin")}
        data={data?.complaints}
        columns={columns}
        filters={filters}
        getRowId={(complaint) => complaint.id}
        rowHref={(complaint) => `/complaints/${complaint.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t(`list.empty.${tab}`), description: t("list.empty_text.admin") },
          filtered: { heading: t("list.none"), description: t("list.none_text") },
        }}
      />
    </Container>
  )
}
