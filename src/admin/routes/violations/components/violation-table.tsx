import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { RecordViolationDrawer } from "../../../components/violation/record-violation-drawer"
import { ViolationDrawer } from "../../../components/violation/violation-drawer"
import { useViolations } from "../../../hooks/violation"
import { useTableQuery } from "../../../lib/table-query"
import { OneCustomer } from "./one-customer"
import { useViolationColumns } from "./use-violation-columns"
import { useViolationFilters } from "./use-violation-filters"
import { QUERY_OF_TAB, useViolationTab, ViolationTabs } from "./violation-tabs"

const PAGE_SIZE = 20

export const ViolationTable = () => {
  const { t } = useTranslation("violation")
  const tab = useViolationTab()
  const [params] = useSearchParams()
  const [isRecording, setRecording] = useState(false)
  const { opened, hrefOf, close } = useOpenedViolation()
  const customer_id = params.get("customer_id") ?? undefined
  const query = useTableQuery<"kind">({
    ...{ pageSize: PAGE_SIZE, filters: ["kind"], order: "-occurred_at" },
  })
  const { data, isLoading, isError, error } = useViolations({
    ...{ ...query, customer_id },
    ...QUERY_OF_TAB[tab],
  })
  const columns = useViolationColumns()
  const filters = useViolationFilters()
  if (isError) throw error
  return (
    <Container className="divide-y p-0">
      <ViolationTabs selected={tab} />
      {customer_id && <OneCustomer id={customer_id} />}
      <DataTable
        heading={t("list.title")}
        subHeading={t("list.description")}
        data={data?.violations}
        columns={columns}
        filters={filters}
        getRowId={(violation) => violation.id}
        rowHref={(violation) => hrefOf(violation.id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        action={{ label: t("record.action"), onClick: () => setRecording(true) }}
        emptyState={{
          empty: {
            heading: t(`list.empty.${tab}`),
            description: t(tab === "all" ? "list.empty_text" : "list.none_text"),
          },
          filtered: { heading: t("list.none"), description: t("list.none_text") },
        }}
      />
      <ViolationDrawer id={opened} onClose={close} />
      <RecordViolationDrawer
        customerId={customer_id}
        open={isRecording}
        onClose={() => setRecording(false)}
      />
    </Container>
  )
}

/** Which violation is open stands in the address, beside all that chose the list. */
function useOpenedViolation() {
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("violation", id)
    return `/violations?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("violation")
      return open
    })
  return { opened: params.get("violation"), hrefOf, close }
}
