import { DataTable } from "@medusajs/dashboard/components"
import { ArrowUpRightOnBox, BookOpen } from "@medusajs/icons"
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
        action={onCreate && { label: t("list.create"), onClick: onCreate }}
        actionMenu={{
          groups: [
            {
              actions: [
                { icon: <BookOpen />, label: t("list.catalogue"), to: `${pages}/events` },
                {
                  icon: <ArrowUpRightOnBox />,
                  label: t("list.docs"),
                  onClick: () => window.open(docs, "_blank", "noreferrer"),
                },
              ],
            },
          ],
        }}
      />
    </Container>
  )
}
