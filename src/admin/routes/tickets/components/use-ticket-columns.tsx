import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { SlaBadge } from "../../../components/ticket/sla-badge"
import { PriorityBadge, TicketStatusBadge } from "../../../components/ticket/ticket-badges"
import { Truncated } from "../../../components/truncated"
import { personName } from "../../../components/violation/person-name"
import type { Ticket } from "../../../hooks/ticket"
import { NumberCell, SubjectCell } from "./ticket-cells"

const columnHelper = createDataTableColumnHelper<Ticket>()

export const useTicketColumns = () => {
  const { t } = useTranslation("ticket")
  return useMemo(() => {
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("translation:filters.sorting.dateAsc"),
      sortDescLabel: t("translation:filters.sorting.dateDesc"),
    }
    return [
      columnHelper.select(),
      columnHelper.accessor("number", {
        header: t("fields.number"),
        enableSorting: true,
        sortAscLabel: t("list.oldest"),
        sortDescLabel: t("list.newest"),
        cell: ({ row: { original } }) => <NumberCell ticket={original} />,
      }),
      columnHelper.accessor("subject", {
        header: t("fields.subject"),
        cell: ({ row: { original } }) => <SubjectCell ticket={original} />,
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <TicketStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("priority", {
        header: t("fields.priority"),
        cell: ({ getValue }) => <PriorityBadge priority={getValue()} />,
      }),
      columnHelper.accessor("sla_due_at", {
        header: t("fields.sla"),
        enableSorting: true,
        sortAscLabel: t("list.soonest"),
        sortDescLabel: t("list.latest"),
        cell: ({ row: { original } }) => <SlaBadge ticket={original} />,
      }),
      columnHelper.accessor("assignee", {
        header: t("fields.assignee"),
        cell: ({ getValue }) => <Assignee assignee={getValue()} />,
      }),
      columnHelper.accessor("category", {
        header: t("fields.category"),
        cell: ({ getValue }) => t(`category.${getValue()}`),
      }),
      columnHelper.accessor("last_comment_at", {
        header: t("fields.updated"),
        ...byDate,
        cell: ({ getValue }) => <Ago at={getValue()} />,
      }),
    ]
  }, [t])
}

const Assignee = ({ assignee }: Pick<Ticket, "assignee">) =>
  assignee ? (
    <Truncated text={personName(assignee)} className="max-w-[140px]" />
  ) : (
    <span className="text-ui-fg-muted">-</span>
  )

const Ago = ({ at }: { at: string }) => {
  const { getFullDate, getRelativeDate } = useDate()
  return (
    <Tooltip content={getFullDate({ date: at, includeTime: true })}>
      <time dateTime={at} className="whitespace-nowrap">
        {getRelativeDate(at)}
      </time>
    </Tooltip>
  )
}
