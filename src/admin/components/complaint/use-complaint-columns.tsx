import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Complaint, ComplaintSide } from "../../hooks/complaint"
import { DateText } from "../date-text"
import { Truncated } from "../truncated"
import { ComplaintBadge } from "./complaint-badge"
import { DueText } from "./due-text"
import { Wish } from "./wish"

const columnHelper = createDataTableColumnHelper<Complaint>()

/** The columns of a list of complaints. A store need not be told which store. */
export const useComplaintColumns = (side: ComplaintSide) => {
  const { t } = useTranslation("complaint")
  return useMemo(() => {
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("translation:filters.sorting.dateAsc"),
      sortDescLabel: t("translation:filters.sorting.dateDesc"),
    }
    const store = columnHelper.accessor("seller", {
      header: t("fields.store"),
      cell: ({ getValue }) => (
        <Truncated text={getValue()?.name ?? "-"} className="max-w-[180px]" />
      ),
    })
    return [
      columnHelper.accessor("number", {
        header: t("fields.complaint"),
        cell: ({ row: { original: complaint } }) => (
          <div className="max-w-[260px] py-2">
            <Truncated text={`#${complaint.number} · ${t(`reason.${complaint.reason}`)}`} />
            <span className="text-ui-fg-subtle txt-compact-xsmall block truncate">
              <Wish complaint={complaint} />
            </span>
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ComplaintBadge status={getValue()} />,
      }),
      columnHelper.accessor("customer_name", {
        header: t("fields.buyer"),
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[180px]" />,
      }),
      ...(side === "admin" ? [store] : []),
      columnHelper.accessor("display_id", {
        header: t("fields.order"),
        cell: ({ getValue }) => <bdi className="tabular-nums">#{getValue()}</bdi>,
      }),
      columnHelper.accessor("due_at", {
        header: t("fields.due_at"),
        ...byDate,
        cell: ({ row: { original: complaint } }) => <DueText side={side} complaint={complaint} />,
      }),
      columnHelper.accessor("opened_at", {
        header: t("fields.opened_at"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ]
  }, [t, side])
}
