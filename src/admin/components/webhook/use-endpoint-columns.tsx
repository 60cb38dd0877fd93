import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DayRate } from "./day-rate"
import { EndpointBadge } from "./endpoint-badge"
import { EventChips } from "./event-chips"
import { LastAnswer } from "./last-answer"
import { Since } from "./since"
import type { WebhookEndpoint } from "../../lib/webhook"

const CHIPS_MAX = 3
const columnHelper = createDataTableColumnHelper<WebhookEndpoint>()

export const useEndpointColumns = () => {
  const { t } = useTranslation("webhook")
  return useMemo(
    () => [
      columnHelper.accessor("url", {
        header: t("fields.endpoint"),
        cell: ({ row: { original } }) => <Address endpoint={original} />,
      }),
      columnHelper.accessor("event_types", {
        header: t("fields.events"),
        cell: ({ getValue }) => (
          <div className="w-48 py-2">
            <EventChips patterns={getValue()} max={CHIPS_MAX} />
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row: { original } }) => (
          <div className="py-2">
            <EndpointBadge endpoint={original} />
            <Since endpoint={original} />
          </div>
        ),
      }),
      columnHelper.accessor("last_24_hours", {
        header: t("fields.day"),
        cell: ({ getValue }) => <DayRate day={getValue()} />,
      }),
      columnHelper.accessor("last_answer", {
        header: t("fields.last_answer"),
        cell: ({ getValue }) => <LastAnswer answer={getValue()} />,
      }),
    ],
    [t]
  )
}

const Address = ({ endpoint: { url, description } }: { endpoint: WebhookEndpoint }) => (
  <div className="flex max-w-[280px] flex-col py-2">
    {/* What is cut off is the end, in languages written from the right as well. */}
    <Text
      size="small"
      leading="compact"
      weight="plus"
      dir="ltr"
      className="truncate rtl:text-right"
      title={url}
    >
      {url}
    </Text>
    {description && (
      <Text
        size="xsmall"
        className="text-ui-fg-subtle truncate rtl:text-right"
        title={description}
        dir="auto"
      >
        {description}
      </Text>
    )}
  </div>
)
