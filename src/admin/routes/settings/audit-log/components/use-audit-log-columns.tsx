import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { MomentText } from "../../../../components/date-text"
import type { StaffAuditEntry } from "../../../../hooks/audit"
import { Actor, Deed, OutcomeBadge } from "./audit-words"

const columnHelper = createDataTableColumnHelper<StaffAuditEntry>()
const NONE = <span className="text-ui-fg-muted">-</span>

export const useAuditLogColumns = () => {
  const { t } = useTranslation("audit")
  return useMemo(
    () => [
      columnHelper.accessor("created_at", {
        header: t("fields.when"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => <MomentText date={getValue()} />,
      }),
      columnHelper.accessor("actor", {
        header: t("fields.who"),
        cell: ({ row: { original: entry } }) => <Actor entry={entry} />,
      }),
      // A column with the id "action" would be taken for the one of the row's buttons.
      columnHelper.display({
        id: "deed",
        header: t("fields.what"),
        cell: ({ row: { original: entry } }) => <Deed entry={entry} />,
      }),
      columnHelper.accessor("fields", {
        header: t("fields.fields"),
        cell: ({ getValue }) => {
          const names = getValue()
          if (!names?.length) return NONE
          return (
            <div className="text-ui-fg-subtle max-w-[220px] truncate" title={names.join(", ")}>
              <bdi>{names.join(", ")}</bdi>
            </div>
          )
        },
      }),
      columnHelper.accessor("outcome", {
        header: t("fields.outcome"),
        cell: ({ row: { original: entry } }) =>
          entry.outcome ? <OutcomeBadge outcome={entry.outcome} /> : NONE,
      }),
    ],
    [t]
  )
}
