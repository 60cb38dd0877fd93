import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useFiguresAfter, useWebhookDeliveries } from "../../hooks/webhook-deliveries"
import { useMayManageWebhooks, useWebhookSurface } from "../../hooks/webhook-surface"
import { useTableQuery } from "../../lib/table-query"
import { DeliveryDrawer } from "./delivery-drawer"
import { FailedToRead } from "./failed-to-read"
import { ReplayDrawer } from "./replay-drawer"
import { useDeliveryColumns } from "./use-delivery-columns"
import { useDeliveryFilters } from "./use-delivery-filters"
import type { WebhookEndpoint } from "../../lib/webhook"

const PAGE_SIZE = 20
const FILTERS = ["status", "event_type", "kind", "created_at"] as const

/** What an endpoint was sent, the newest first. */
export const DeliveryTable = ({ endpoint }: { endpoint: WebhookEndpoint }) => {
  const { t } = useTranslation("webhook")
  const isOn = endpoint.status === "enabled"
  const mayManage = useMayManageWebhooks()
  const { opened, hrefOf, close } = useOpenedDelivery(endpoint.id)
  const [isReplaying, setReplaying] = useState(false)
  const { q, ...query } = useTableQuery({
    pageSize: PAGE_SIZE,
    filters: [...FILTERS],
    order: "-created_at",
  })
  const { data, isLoading, error, refetch } = useWebhookDeliveries(
    { ...query, endpoint_id: endpoint.id },
    isOn
  )
  useFiguresAfter(data?.webhook_deliveries, endpoint)
  const columns = useDeliveryColumns(isOn)
  const filters = useDeliveryFilters()
  if (error && !data) return <FailedToRead error={error} retry={refetch} />
  return (
    <Container className="p-0">
      <DataTable
        heading={t("log.title")}
        headingLevel="h2"
        subHeading={t("log.text")}
        data={data?.webhook_deliveries}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowHref={({ id }) => hrefOf(id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        enableSearch={false}
        isLoading={isLoading}
        action={
          mayManage ? { label: t("actions.replay"), onClick: () => setReplaying(true) } : undefined
        }
        emptyState={{
          empty: { heading: t("log.empty"), description: t("log.empty_text") },
          filtered: { heading: t("log.none"), description: t("log.none_text") },
        }}
      />
      <DeliveryDrawer id={opened} isOn={isOn} onClose={close} />
      <ReplayDrawer
        endpointId={endpoint.id}
        open={isReplaying}
        onClose={() => setReplaying(false)}
      />
    </Container>
  )
}

/** Which delivery is open stands in the address, beside all that chose the list. */
function useOpenedDelivery(endpointId: string) {
  const { pages } = useWebhookSurface()
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("delivery", id)
    return `${pages}/${endpointId}?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("delivery")
      return open
    })
  return { opened: params.get("delivery"), hrefOf, close }
}
