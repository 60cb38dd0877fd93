import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Answer } from "./answer"
import { DeliveryBadge } from "./delivery-badge"
import { isHeld } from "./delivery-state"
import { EventName } from "./event-name"
import { useNumbers } from "./use-numbers"
import type { WebhookDelivery } from "../../lib/webhook"

const columnHelper = createDataTableColumnHelper<WebhookDelivery>()
const NONE = <span className="text-ui-fg-muted">-</span>

export const useDeliveryColumns = (isOn: boolean) => {
  const { t } = useTranslation("webhook")
  const { getFullDate } = useDate()
  const numbers = useNumbers()
  return useMemo(() => {
    const moment = (date: string) => (
      <span className="text-nowrap">{getFullDate({ date, includeTime: true })}</span>
    )
    return [
      columnHelper.accessor("created_at", {
        header: t("fields.created"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => moment(getValue()),
      }),
      columnHelper.accessor("event_type", {
        header: t("fields.event"),
        cell: ({ row: { original } }) => <EventName of={original} />,
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row: { original } }) => (
          <DeliveryBadge status={original.status} attempts={original.attempts} />
        ),
      }),
      columnHelper.accessor("attempts", {
        header: t("fields.attempts"),
        headerAlign: "right",
        cell: ({ getValue }) => (
          <span className="flex w-full justify-end tabular-nums">{numbers.count(getValue())}</span>
        ),
      }),
      columnHelper.accessor("response_status", {
        header: t("fields.answer"),
        cell: ({ row: { original } }) => (
          <div className="max-w-[220px]">
            <Answer of={original} />
          </div>
        ),
      }),
      columnHelper.accessor("next_attempt_at", {
        header: t("fields.next_attempt"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ row: { original } }) => {
          if (isHeld(original, isOn)) return t("log.when_enabled")
          return original.status === "pending" ? moment(original.next_attempt_at) : NONE
        },
      }),
    ]
  }, [t, getFullDate, numbers, isOn])
}
