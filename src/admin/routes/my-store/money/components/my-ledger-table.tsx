import { DataTable } from "@medusajs/dashboard/components"
import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { Container, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { LEDGER_TYPES } from "../../../../hooks/ledger"
import { MyLedgerEntry, useMyLedger } from "../../../../hooks/ledger-seller"
import { useTableQuery } from "../../../../lib/table-query"
import { useMyEntryColumns } from "./use-my-entry-columns"

const PAGE_SIZE = 20
const PREFIX = "entry"

/** Every coin that came and went, the newest first. */
export const MyLedgerTable = () => {
  const { t } = useTranslation("ledger")
  const query = useTableQuery<"type" | "occurred_at">({
    pageSize: PAGE_SIZE,
    prefix: PREFIX,
    filters: ["type", "occurred_at"],
  })
  const { data, isLoading, isError, error } = useMyLedger(query)
  const columns = useMyEntryColumns()
  const filters = useEntryFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        headingLevel="h2"
        heading={t("seller.entries.title")}
        subHeading={t("seller.entries.description")}
        data={data?.ledger_entries}
        columns={columns}
        filters={filters}
        getRowId={(entry) => entry.id}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        enableSearch={false}
        isLoading={isLoading}
        emptyState={{
          empty: {
            heading: t("seller.entries.empty.title"),
            description: t("seller.entries.empty.text"),
          },
          filtered: {
            heading: t("seller.entries.none.title"),
            description: t("seller.entries.none.text"),
          },
        }}
      />
    </Container>
  )
}

/** What credits paid is between the marketplace and its buyers. */
const OWN_TYPES = LEDGER_TYPES.filter((type) => type !== "credit")
const filterHelper = createDataTableFilterHelper<MyLedgerEntry>()

const useEntryFilters = () => {
  const { t } = useTranslation("ledger")
  const dates = useDataTableDateFilters()
  return useMemo(() => {
    const type = filterHelper.accessor("type", {
      type: "multiselect",
      label: t("seller.entries.type"),
      options: OWN_TYPES.map((value) => ({ value, label: t(`types.${value}`) })),
    })
    const [day] = dates.filter((filter) => filter.id === "created_at")
    return [type, { ...day, id: "occurred_at", label: t("seller.entries.occurred_at") }]
  }, [t, dates])
}
