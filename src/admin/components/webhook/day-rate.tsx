import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { colorOf, DayColor } from "./day"
import { useNumbers } from "./use-numbers"
import type { WebhookDay } from "../../lib/webhook"

const FILL: Record<DayColor, string> = {
  green: "bg-ui-tag-green-icon",
  orange: "bg-ui-tag-orange-icon",
  red: "bg-ui-tag-red-icon",
}

/** How many of the attempts of the last day were answered, as a bar and in figures. */
export const DayRate = ({ day }: { day: WebhookDay }) => {
  const { t } = useTranslation("webhook")
  const numbers = useNumbers()
  const { success_rate: rate, succeeded, failed } = day
  if (rate === null) return <span className="text-ui-fg-muted text-nowrap">{t("day.nothing")}</span>
  return (
    <div className="flex w-28 flex-col gap-y-1 py-1">
      <div className="txt-compact-xsmall flex justify-between gap-x-2 tabular-nums">
        <span className="text-ui-fg-base">{numbers.percent(rate)}</span>
        <span className="text-ui-fg-muted text-nowrap">
          {t("day.of", {
            count: succeeded + failed,
            succeeded: numbers.count(succeeded),
            total: numbers.count(succeeded + failed),
          })}
        </span>
      </div>
      <div className="bg-ui-bg-component-hover h-1 overflow-hidden rounded-full" aria-hidden>
        <div className={clx("h-full", FILL[colorOf(rate)])} style={{ width: `${rate * 100}%` }} />
      </div>
    </div>
  )
}
