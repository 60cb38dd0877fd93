import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../components/date-text"
import { Truncated } from "../../../components/truncated"
import { personName } from "../../../components/violation/person-name"
import {
  AppealBadge,
  RestrictionBadge,
  ViolationStatusBadge,
} from "../../../components/violation/violation-badges"
import type { Violation } from "../../../hooks/violation"

const columnHelper = createDataTableColumnHelper<Violation>()

export const useViolationColumns = () => {
  const { t } = useTranslation("violation")
  return useMemo(() => {
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("translation:filters.sorting.dateAsc"),
      sortDescLabel: t("translation:filters.sorting.dateDesc"),
    }
    return [
      columnHelper.accessor("customer", {
        header: t("fields.customer"),
        cell: ({ getValue }) => <Customer customer={getValue()} />,
      }),
      columnHelper.accessor("kind", {
        header: t("fields.violation"),
        cell: ({ row: { original: violation } }) => <What violation={violation} />,
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row: { original: violation } }) => (
          <div className="flex items-center gap-x-1.5">
            <ViolationStatusBadge status={violation.status} />
            {violation.appeal_status === "open" && <AppealBadge status="open" />}
          </div>
        ),
      }),
      columnHelper.accessor("customer_restrictions", {
        header: t("fields.restrictions"),
        cell: ({ getValue }) => (
          <div className="flex items-center gap-x-1.5">
            {getValue().map((kind) => (
              <RestrictionBadge key={kind} kind={kind} />
            ))}
            {!getValue().length && <span className="text-ui-fg-muted">-</span>}
          </div>
        ),
      }),
      columnHelper.accessor("occurred_at", {
        header: t("fields.occurred_at"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("expires_at", {
        header: t("fields.expires_at"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ]
  }, [t])
}

const Customer = ({ customer }: { customer: Violation["customer"] }) => {
  if (!customer) return <span className="text-ui-fg-muted">-</span>
  const name = personName(customer)
  return (
    <div className="max-w-[240px] py-2">
      <Truncated text={name} />
      {name !== customer.email && (
        <Truncated text={customer.email} className="text-ui-fg-subtle txt-compact-xsmall" />
      )}
    </div>
  )
}

const What = ({ violation: { kind, weight, reason } }: { violation: Violation }) => {
  const { t } = useTranslation("violation")
  return (
    <div className="max-w-[300px] py-2">
      <Text size="small" leading="compact" className="text-nowrap">
        {t(`kind.${kind}`)}
        {weight > 1 && <span className="text-ui-fg-muted ms-1.5">×{weight}</span>}
      </Text>
      <Truncated text={reason} className="text-ui-fg-subtle txt-compact-xsmall" />
    </div>
  )
}
