import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Standing } from "../../hooks/violation"

/** How close a customer is to being blocked by violations. */
export const StandingBar = ({ active_weight, block_at }: Standing) => {
  const { t } = useTranslation("violation")
  const share = Math.min(1, active_weight / block_at)
  const isFull = active_weight >= block_at
  return (
    <div className="flex flex-col gap-y-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Text size="small" leading="compact" weight="plus">
          {t("standing.active")}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {t("standing.of", { count: active_weight, block_at })}
        </Text>
      </div>
      <div className="bg-ui-bg-switch-off h-1.5 overflow-hidden rounded-full" aria-hidden>
        <div
          className={clx(
            "h-full rounded-full",
            isFull ? "bg-ui-tag-red-icon" : "bg-ui-tag-orange-icon"
          )}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}
