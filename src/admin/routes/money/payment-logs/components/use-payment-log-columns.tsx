import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Money } from "../../../../components/money"
import {
  Milliseconds,
  OutcomeBadge,
  WhatWasAsked,
} from "../../../../components/payment-log/payment-words"
import { Truncated } from "../../../../components/truncated"
import type { PaymentLog } from "../../../../hooks/payment-log"

const columnHelper = createDataTableColumnHelper<PaymentLog>()
const NONE = <span className="text-ui-fg-muted">-</span>

export const usePaymentLogColumns = () => {
  const { t } = useTranslation("payment-log")
  const { getFullDate } = useDate()
  return useMemo(
    () => [
      columnHelper.accessor("called_at", {
        header: t("fields.called_at"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => (
          <span className="text-nowrap">
            {getFullDate({ date: getValue(), includeTime: true })}
          </span>
        ),
      }),
      // The table takes a column called "action" for its menu.
      columnHelper.accessor(({ action }) => action, {
        id: "call",
        header: t("fields.call"),
        cell: ({ row: { original: log } }) => <WhatWasAsked log={log} />,
      }),
      columnHelper.accessor("outcome", {
        header: t("fields.outcome"),
        cell: ({ row: { original: log } }) => <HowItWent log={log} />,
      }),
      columnHelper.accessor("amount", {
        header: t("fields.amount"),
        headerAlign: "right",
        cell: ({ row: { original: log } }) => <Sum log={log} />,
      }),
      columnHelper.accessor("order", {
        header: t("fields.order"),
        cell: ({ getValue }) => {
          const order = getValue()
          return order ? <bdi>#{order.display_id}</bdi> : NONE
        },
      }),
      columnHelper.accessor("reference", {
        header: t("fields.reference"),
        cell: ({ getValue }) => {
          const reference = getValue()
          return reference ? (
            <div className="max-w-[160px]">
              <Truncated text={reference} />
            </div>
          ) : (
            NONE
          )
        },
      }),
      columnHelper.accessor("duration_ms", {
        header: t("fields.duration"),
        headerAlign: "right",
        enableSorting: true,
        cell: ({ getValue }) => (
          <div className="flex w-full justify-end">
            <Milliseconds value={getValue()} />
          </div>
        ),
      }),
    ],
    [t, getFullDate]
  )
}

const HowItWent = ({ log }: { log: PaymentLog }) => (
  <div className="max-w-[280px] py-2">
    <div className="flex items-center gap-x-2">
      <OutcomeBadge outcome={log.outcome} />
      {log.code && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted text-nowrap">
          <bdi>{log.code}</bdi>
        </Text>
      )}
    </div>
    {log.message && log.outcome !== "ok" && (
      <Truncated text={log.message} className="text-ui-fg-subtle txt-compact-xsmall mt-1" />
    )}
  </div>
)

const Sum = ({ log: { amount, currency_code } }: { log: PaymentLog }) => (
  <div className="flex w-full justify-end">
    {amount !== null && currency_code ? (
      <Money amount={amount} currency_code={currency_code} />
    ) : (
      NONE
    )}
  </div>
)
