import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { PaymentLogDrawer } from "../../../../components/payment-log/payment-log-drawer"
import { usePaymentLogs } from "../../../../hooks/payment-log"
import { useTableQuery } from "../../../../lib/table-query"
import { usePaymentLogColumns } from "./use-payment-log-columns"
import { usePaymentLogFilters } from "./use-payment-log-filters"

const PAGE_SIZE = 20

/** Every call to a payment provider, the newest first. */
export const PaymentLogTable = () => {
  const { t } = useTranslation("payment-log")
  const { opened, hrefOf, close } = useOpenedLog()
  const query = useTableQuery<"provider_id" | "action" | "outcome" | "called_at">({
    pageSize: PAGE_SIZE,
    filters: ["provider_id", "action", "outcome", "called_at"],
    order: "-called_at",
  })
  const { data, isLoading, isError, error } = usePaymentLogs(query)
  const columns = usePaymentLogColumns()
  const filters = usePaymentLogFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("list.title")}
        subHeading={t("list.description")}
        data={data?.payment_logs}
        columns={columns}
        filters={filters}
        getRowId={(log) => log.id}
        rowHref={(log) => hrefOf(log.id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("list.empty"), description: t("list.empty_text") },
          filtered: { heading: t("list.none"), description: t("list.none_text") },
        }}
      />
      <PaymentLogDrawer id={opened} onClose={close} />
    </Container>
  )
}

/** Which call is open stands in the address, beside all that chose the list. */
function useOpenedLog() {
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("call", id)
    return `/money/payment-logs?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("call")
      return open
    })
  return { opened: params.get("call"), hrefOf, close }
}
