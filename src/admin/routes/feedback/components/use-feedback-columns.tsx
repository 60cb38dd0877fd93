import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../components/date-text"
import { Said } from "../../../components/feedback/said"
import { Truncated } from "../../../components/truncated"
import type { StaffFeedback } from "../../../hooks/feedback"

const columnHelper = createDataTableColumnHelper<StaffFeedback>()

export const useFeedbackColumns = () => {
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
        cell: ({ row: { original } }) => <About feedback={original} />,
      }),
      columnHelper.accessor("customer", {
        header: t("fields.author"),
        cell: ({ row: { original } }) => (
          <div className="max-w-[200px] py-2">
            <Truncated text={original.author_name} />
            <Truncated
              text={original.customer?.email ?? ""}
              className="text-ui-fg-subtle txt-compact-xsmall"
            />
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row: { original } }) => <Status feedback={original} />,
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

type CellProps = { feedback: StaffFeedback }

const About = ({ feedback }: CellProps) => {
  const { t } = useTranslation("feedback")
  const { kind, seller, product_title } = feedback
  const name = { seller: seller?.name, product: product_title, platform: t("one.marketplace") }[
    kind
  ]
  return (
    <div className="max-w-[200px] py-2">
      <Truncated text={name ?? "–"} />
      <Truncated text={t(`kind.${kind}`)} className="text-ui-fg-subtle txt-compact-xsmall" />
    </div>
  )
}

const Status = ({ feedback: { status, answered_at } }: CellProps) => {
  const { t } = useTranslation("feedback")
  if (status === "hidden") return <StatusBadge color="red">{t("status.hidden")}</StatusBadge>
  return answered_at ? (
    <StatusBadge color="green">{t("status.answered")}</StatusBadge>
  ) : (
    <StatusBadge color="grey">{t("status.visible")}</StatusBadge>
  )
}
