import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLedgerEntries } from "../../../../hooks/ledger"
import { useTableQuery } from "../../../../lib/table-query"
import { AdjustmentDrawer } from "../../components/adjustment-drawer"
import { TransactionDrawer } from "./transaction-drawer"
import { useEntryColumns } from "./use-entry-columns"
import { useEntryFilters } from "./use-entry-filters"

const PAGE_SIZE = 50
const FILTERS = ["seller_id", "account", "type", "currency_code", "occurred_at"] as const

/** Every leg of every booking; those of one booking stand together. */
export const EntryTable = () => {
  const { t } = useTranslation("ledger")
  const [transaction, setTransaction] = useState<string>()
  const [isAdjusting, setAdjusting] = useState(false)
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: [...FILTERS], order: "-number" })
  const { data, isLoading, isError, error } = useLedgerEntries(query)
  const columns = useEntryColumns(setTransaction)
  const filters = useEntryFilters()
  if (isError && !data) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("entries.title")}
        subHeading={t("entries.description")}
        data={data?.ledger_entries}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        action={{ label: t("adjust.action"), onClick: () => setAdjusting(true) }}
        emptyState={{
          empty: { heading: t("entries.empty.title"), description: t("entries.empty.text") },
          filtered: { heading: t("entries.none.title"), description: t("entries.none.text") },
        }}
      />
      <TransactionDrawer id={transaction} onClose={() => setTransaction(undefined)} />
      <AdjustmentDrawer open={isAdjusting} onClose={() => setAdjusting(false)} />
    </Container>
  )
}
