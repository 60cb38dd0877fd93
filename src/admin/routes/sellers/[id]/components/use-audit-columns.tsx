import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AuditEntry } from "../../../../hooks/audit"
import { MomentText } from "../../../../components/date-text"
import { memberName } from "../../../../components/member-name"
import { AuditDetails } from "./audit-details"

const columnHelper = createDataTableColumnHelper<AuditEntry>()

export const useAuditColumns = () => {
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
        cell: ({ row: { original: entry } }) => (
          <div className="min-w-[220px] max-w-[480px] whitespace-normal break-words py-2">
            <Text size="small" leading="compact">
              {t(`actions.${entry.action}`, { defaultValue: entry.action })}
            </Text>
            <AuditDetails action={entry.action} details={entry.details} />
          </div>
        ),
      }),
    ],
    [t]
  )
}

const Actor = ({ entry }: { entry: AuditEntry }) => {
  const { t } = useTranslation("audit")
  const name = memberName({ user: entry.actor })
  const kind = t(`actors.${entry.actor_type}`)
  return (
    <div className="max-w-[220px] whitespace-normal break-words py-2">
      <Text size="small" leading="compact">
        {name ?? kind}
      </Text>
      {name && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {kind}
        </Text>
      )}
    </div>
  )
}
