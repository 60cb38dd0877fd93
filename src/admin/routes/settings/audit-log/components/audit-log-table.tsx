import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useAuditLog } from "../../../../hooks/audit"
import { useTableQuery } from "../../../../lib/table-query"
import { AuditEntryDrawer } from "./audit-entry-drawer"
import { useAuditLogColumns } from "./use-audit-log-columns"
import { useAuditLogFilters } from "./use-audit-log-filters"

const PAGE_SIZE = 20
type Filter = "actor_id" | "actor_type" | "outcome" | "method" | "created_at" | "resource_id"

/** What the staff did, the newest first. */
export const AuditLogTable = () => {
  const { t } = useTranslation("audit")
  const { opened, hrefOf, close } = useOpenedEntry()
  const query = useTableQuery<Filter>({
    pageSize: PAGE_SIZE,
    filters: ["actor_id", "actor_type", "outcome", "method", "created_at", "resource_id"],
    order: "-created_at",
  })
  const { data, isLoading, isError, error } = useAuditLog(query)
  const columns = useAuditLogColumns()
  const filters = useAuditLogFilters()
  if (isError) throw error
  const entries = data?.audit_entries
  return (
    <Container className="p-0">
      <DataTable
        heading={t("log.title")}
        subHeading={t("log.description")}
        data={entries}
        columns={columns}
        filters={filters}
        getRowId={(entry) => entry.id}
        rowHref={(entry) => hrefOf(entry.id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("log.empty"), description: t("log.empty_text") },
          filtered: { heading: t("log.none"), description: t("log.none_text") },
        }}
      />
      <AuditEntryDrawer entry={entries?.find(({ id }) => id === opened)} onClose={close} />
    </Container>
  )
}

/** Which entry is open stands in the address, beside all that chose the list. */
function useOpenedEntry() {
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("entry", id)
    return `/settings/audit-log?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("entry")
      return open
    })
  return { opened: params.get("entry"), hrefOf, close }
}
