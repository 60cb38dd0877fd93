import { Thumbnail } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Tooltip, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Truncated } from "../../../../components/truncated"
import type { StockLevel } from "../../../../hooks/stock"
import { thumbnailOf } from "../../../../lib/thumbnail"

type StockProductProps = {
  thumbnail?: string | null
  product_title: string
  variant_title: string
}

/** A product with the variant in question under its name. */
export const StockProduct = ({ thumbnail, product_title, variant_title }: StockProductProps) => (
  <div className="flex min-w-[200px] max-w-[320px] items-center gap-x-3 py-2">
    {thumbnail !== undefined && <Thumbnail src={thumbnailOf(thumbnail)} />}
    <div className="min-w-0">
      <Truncated text={product_title} />
      <Truncated text={variant_title} className="txt-compact-xsmall text-ui-fg-muted" />
    </div>
  </div>
)

/** A count; nothing left is told by colour too. */
export const Pieces = ({ count, isStrong }: { count: number; isStrong?: boolean }) => (
  <span
    className={clx("tabular-nums", {
      "txt-compact-small-plus": isStrong,
      "text-ui-fg-error": isStrong && count <= 0,
    })}
  >
    <bdi>{count}</bdi>
  </span>
)

/** The threshold in force; the store's own stands back. */
export const Threshold = ({ level }: { level: StockLevel }) => {
  const { t } = useTranslation("stock")
  if (level.low_stock_threshold === null) {
    return <span className="text-ui-fg-muted tabular-nums">{level.threshold}</span>
  }
  return (
    <Tooltip content={t("own_threshold")}>
      <span className="txt-compact-small-plus tabular-nums">{level.threshold}</span>
    </Tooltip>
  )
}

export const StockState = ({ level }: { level: StockLevel }) => {
  const { t } = useTranslation("stock")
  const { getFullDate } = useDate()
  if (!level.is_low) {
    return (
      <StatusBadge color="green" className="text-nowrap">
        {t("low.enough")}
      </StatusBadge>
    )
  }
  const isGone = level.available <= 0
  const date = level.low_since && getFullDate({ date: level.low_since }).trim()
  return (
    <div className="flex flex-col items-start gap-y-0.5">
      <StatusBadge color={isGone ? "red" : "orange"} className="text-nowrap">
        {t(isGone ? "low.none" : "low.badge")}
      </StatusBadge>
      {date && (
        <span className="txt-compact-xsmall text-ui-fg-muted text-nowrap">
          {t("low.since", { date })}
        </span>
      )}
      {isGone && level.allow_backorder && (
        <span className="txt-compact-xsmall text-ui-fg-muted">{t("backorder")}</span>
      )}
    </div>
  )
}
