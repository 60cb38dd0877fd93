import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Said } from "../../../../components/feedback/said"
import { Truncated } from "../../../../components/truncated"
import type { Feedback } from "../../../../hooks/feedback"

const columnHelper = createDataTableColumnHelper<Feedback>()

export const useMyFeedbackColumns = () => {
  const { t } = useTranslation("feedback")
  return useMemo(
    () => [
      columnHelper.accessor("overall", {
        header: t("fields.feedback"),
        enableSorting: true,
        cell: ({ row: { original } }) => <Said feedback={original} />,
      }),
      columnHelper.accessor("kind", {
        header: t("fields.about"),
        cell: ({ row: { original } }) => (
          <div className="max-w-[220px] py-2">
            <Truncated text={original.product_title ?? t("kind.seller")} />
            <Truncated
              text={t("one.show_order", { number: original.display_id })}
              className="text-ui-fg-subtle txt-compact-xsmall"
            />
          </div>
        ),
      }),
      columnHelper.accessor("author_name", {
        header: t("fields.author"),
        cell: ({ getValue }) => <Truncated text={getValue()} className="max-w-[160px]" />,
      }),
      columnHelper.accessor("answered_at", {
        header: t("fields.answered"),
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() ? "green" : "grey"}>
            {t(`answered.${getValue() ? "true" : "false"}`)}
          </StatusBadge>
        ),
      }),
      columnHelper.accessor("rated_at", {
        header: t("fields.rated_at"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ],
    [t]
  )
}
