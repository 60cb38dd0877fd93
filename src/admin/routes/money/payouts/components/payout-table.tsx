import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { usePayouts } from "../../../../hooks/ledger-payouts"
import { useTableQuery } from "../../../../lib/table-query"
import { PayoutTabs, usePayoutTab } from "./payout-tabs"
import { RunPayoutsDrawer } from "./run-payouts-drawer"
import { usePayoutColumns } from "./use-payout-columns"
import { usePayoutFilters } from "./use-payout-filters"

const PAGE_SIZE = 20
const FILTERS = ["seller_id", "provider", "currency_code", "created_at"] as const

export const PayoutTable = () => {
  const { t } = useTranslation("ledger")
  const tab = usePayoutTab()
  const [isRunning, setRunning] = useState(false)
  const query = useTableQuery({
    ...{ pageSize: PAGE_SIZE, filters: [...FILTERS], order: "-created_at" },
  })
  const status = tab === "all" ? undefined : tab
  const { data, isLoading, isError, error } = usePayouts({ ...query, status })
  const columns = usePayoutColumns()
  const filters = usePayoutFilters()
  if (isError) throw error
  const { order: _, offset: __, limit: ___, ...counted } = query
  return (
    <Container className="divide-y p-0">
      <PayoutTabs selected={tab} query={counted} />
      <DataTable
        heading={t("payouts.title")}
        subHeading={t("payouts.description")}
        data={data?.payouts}
        columns={columns}
        filters={filters}
        getRowId={(payout) => payout.id}
        rowHref={(payout) => `/money/payouts/${payout.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        action={{ label: t("payouts.run.action"), onClick: () => setRunning(true) }}
        emptyState={{
          empty: {
            heading: t(tab === "all" ? "payouts.empty.title" : "payouts.empty.none"),
            description: t(tab === "all" ? "payouts.empty.text" : "payouts.empty.none_text"),
          },
          filtered: { heading: t("payouts.empty.none"), description: t("payouts.empty.none_text") },
        }}
      />
      <RunPayoutsDrawer open={isRunning} onClose={() => setRunning(false)} />
    </Container>
  )
}
