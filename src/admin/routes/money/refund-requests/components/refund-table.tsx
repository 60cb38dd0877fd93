import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useRefundRequests } from "../../../../hooks/ledger-refunds"
import { useTableQuery } from "../../../../lib/table-query"
import { RefundRequestDrawer } from "./refund-request-drawer"
import { useRefundColumns } from "./use-refund-columns"
import { useRefundFilters } from "./use-refund-filters"

const PAGE_SIZE = 20

/** What shall go back to buyers: what waits for a decision, what is on its way, what is done. */
export const RefundTable = () => {
  const { t } = useTranslation("ledger")
  const { opened, hrefOf, close } = useOpenedRequest()
  const { q: _q, ...query } = useTableQuery<"status" | "requested_by_type" | "created_at">({
    pageSize: PAGE_SIZE,
    filters: ["status", "requested_by_type", "created_at"],
    order: "-created_at",
  })
  const { data, isLoading, isError, error } = useRefundRequests(query)
  const columns = useRefundColumns()
  const filters = useRefundFilters()
  if (isError) throw error
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("refunds.menu")}
        subHeading={t("refunds.list.text")}
        data={data?.refund_requests}
        columns={columns}
        filters={filters}
        getRowId={(request) => request.id}
        rowHref={(request) => hrefOf(request.id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        emptyState={{
          empty: {
            heading: t("refunds.list.empty"),
            description: t("refunds.list.empty_text"),
          },
          filtered: {
            heading: t("refunds.list.none"),
            description: t("refunds.list.none_text"),
          },
        }}
      />
      <RefundRequestDrawer id={opened} onClose={close} />
    </Container>
  )
}

/** Which request is open stands in the address, beside all that chose the list. */
function useOpenedRequest() {
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("request", id)
    return `/money/refund-requests?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("request")
      return open
    })
  return { opened: params.get("request"), hrefOf, close }
}
