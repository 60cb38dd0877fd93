import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { FOR_BUYER, FOR_MERCHANT, FOR_STORE, OVER } from "../../../../components/complaint/standing"
import { useComplaintColumns } from "../../../../components/complaint/use-complaint-columns"
import { useComplaintFilters } from "../../../../components/complaint/use-complaint-filters"
import { StatusTabs, useStatusTab } from "../../../../components/status-tabs"
import { ComplaintStatus, useComplaints } from "../../../../hooks/complaint"
import { useTableQuery } from "../../../../lib/table-query"

const PAGE_SIZE = 20
const TABS = ["all", "yours", "buyer", "merchant", "closed"] as const
const STATUSES_OF_TAB: Record<(typeof TABS)[number], ComplaintStatus[] | undefined> = {
  all: undefined,
  yours: [...FOR_STORE],
  buyer: [...FOR_BUYER],
  merchant: [...FOR_MERCHANT],
  closed: ["resolved", ...OVER],
}

/** Complaints about the store; those that wait for its answer are counted. */
export const MyComplaintTable = () => {
  const { t } = useTranslation("complaint")
  const tab = useStatusTab(TABS)
  const query = useTableQuery<"reason" | "opened_at">({
    ...{ pageSize: PAGE_SIZE, filters: ["reason", "opened_at"], order: "-opened_at" },
  })
  const { data, isLoading, isError, error } = useComplaints("seller", {
    ...query,
    status: STATUSES_OF_TAB[tab],
  })
  const { data: waiting } = useComplaints("seller", { status: STATUSES_OF_TAB.yours, limit: 1 })
  const columns = useComplaintColumns("seller")
  const filters = useComplaintFilters()
  if (isError && !data) throw error
  return (
    <Container className="divide-y p-0">
      <StatusTabs
        tabs={TABS}
        selected={tab}
        label={t("fields.status")}
        labelOf={(one) => t(`my_tabs.${one}`)}
        countOf={(one) => (one === "yours" ? waiting?.count : undefined)}
      />
      <DataTable
        heading={t("list.title")}
        subHeading={t("list.description.seller")}
        data={data?.complaints}
        columns={columns}
        filters={filters}
        getRowId={(complaint) => complaint.id}
        rowHref={(complaint) => `/my-store/complaints/${complaint.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t(`my_empty.${tab}`), description: t("list.empty_text.seller") },
          filtered: { heading: t("list.none"), description: t("list.none_text") },
        }}
      />
    </Container>
  )
}
