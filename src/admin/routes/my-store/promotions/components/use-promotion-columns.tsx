import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Money, MoneyList } from "../../../../components/money"
import { Truncated } from "../../../../components/truncated"
import type { OwnPromotion } from "../../../../hooks/promotion-policy-own"
import { usePromotionActions } from "./use-promotion-actions"

const COLORS = {
  scheduled: "blue",
  running: "green",
  used_up: "orange",
  ended: "grey",
  stopped: "red",
} as const

const columnHelper = createDataTableColumnHelper<OwnPromotion>()

export const usePromotionColumns = () => {
  const { t } = useTranslation("promotion-policy")
  const actionsOf = usePromotionActions()
  return useMemo(
    () => [
      columnHelper.accessor("code", {
        header: t("fields.code"),
        enableSorting: true,
        cell: ({ getValue }) => <Truncated text={getValue()} className="max-w-[240px] font-mono" />,
      }),
      columnHelper.display({
        id: "offer",
        header: t("fields.offer"),
        cell: ({ row }) => <OfferText promotion={row.original} />,
      }),
      columnHelper.accessor("state", {
        header: t("fields.state"),
        cell: ({ getValue }) => (
          <StatusBadge color={COLORS[getValue()]} className="text-nowrap">
            {t(`state.${getValue()}`)}
          </StatusBadge>
        ),
      }),
      columnHelper.accessor("starts_at", {
        header: t("fields.starts_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("ends_at", {
        header: t("fields.ends_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("used", {
        header: t("fields.used"),
        enableSorting: true,
        cell: ({ row }) => <UsedText promotion={row.original} />,
      }),
      // Without any action there would still be a button for them.
      ...(actionsOf
        ? [columnHelper.action({ actions: ({ row }) => actionsOf(row.original) })]
        : []),
    ],
    [t, actionsOf]
  )
}

type CellProps = { promotion: OwnPromotion }

const OfferText = ({ promotion }: CellProps) => {
  const { t } = useTranslation("promotion-policy")
  const { kind, value, target, currency_code, maximums } = promotion
  return (
    <div className="flex min-w-[160px] flex-col py-2">
      <span className="text-nowrap">
        {kind === "percentage" ? (
          <bdi>{t("own.percent", { value })}</bdi>
        ) : (
          <Money amount={value} currency_code={currency_code ?? ""} />
        )}{" "}
        {t(`own.off.${target}`)}
      </span>
      {maximums.length > 0 && (
        <span className="txt-compact-xsmall text-ui-fg-muted">
          {t("own.up_to")} <MoneyList amounts={maximums} />
        </span>
      )}
    </div>
  )
}

/** The platform counts uses of a promotion that has a limit. */
const UsedText = ({ promotion: { used, usage_limit } }: CellProps) => {
  const { t } = useTranslation("promotion-policy")
  if (usage_limit === null) {
    return <span className="text-ui-fg-muted text-nowrap">{t("own.unlimited")}</span>
  }
  return (
    <span className="text-nowrap tabular-nums">
      {t("own.used_of", { used, limit: usage_limit })}
    </span>
  )
}
