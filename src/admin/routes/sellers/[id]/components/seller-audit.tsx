import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSellerAudit } from "../../../../hooks/audit"
import { useTableQuery } from "../../../../lib/table-query"
import { useAuditColumns } from "./use-audit-columns"

const PAGE_SIZE = 20
const PREFIX = "audit"

/** What was done to the store and by whom, the newest first. */
export const SellerAudit = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("audit")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX, order: "-created_at" })
  const { data, isLoading, isError, error } = useSellerAudit(sellerId, query)
  const columns = useAuditColumns()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("title")}
        headingLevel="h2"
        subHeading={t("description")}
        data={data?.audit_entries}
        columns={columns}
        getRowId={(entry) => entry.id}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        emptyState={{ empty: { heading: t("empty.title"), description: t("empty.text") } }}
      />
    </Container>
  )
}
