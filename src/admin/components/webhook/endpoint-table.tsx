import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useWebhookSurface } from "../../hooks/webhook-surface"
import { useEndpointColumns } from "./use-endpoint-columns"
import { ENDPOINTS_MAX, WebhookEndpoint } from "../../lib/webhook"

type EndpointTableProps = { endpoints: WebhookEndpoint[]; onCreate?: () => void }

export const EndpointTable = ({ endpoints, onCreate }: EndpointTableProps) => {
  const { t } = useTranslation("webhook")
  const { pages, docs } = useWebhookSurface()
  const columns = useEndpointColumns()
  return (
    <Container className="p-0">
      <DataTable
        heading={t("list.title")}
        subHeading={t("list.description")}
        data={endpoints}
        columns={columns}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `${pages}/${id}`}
        rowCount={endpoints.length}
        pageSize={ENDPOINTS_MAX}
        enablePagination={false}
        enableSearch={false}
        actions={[
          { label: t("list.catalogue"), to: `${pages}/events` },
          { label: t("list.docs"), onClick: () => window.open(docs, "_blank", "noreferrer") },
          ...(onCreate ? [{ label: t("list.create"), onClick: onCreate }] : []),
        ]}
      />
    </Container>
  )
}
