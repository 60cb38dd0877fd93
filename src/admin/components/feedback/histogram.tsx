import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Figures } from "../../hooks/feedback"

const ALL = [5, 4, 3, 2, 1]

/** How often each number of stars was given. */
export const Histogram = ({ figures }: { figures: Figures }) => {
  const { t } = useTranslation("feedback")
  const { stars } = figures.metrics.overall
  return (
    <dl className="flex flex-col gap-y-2">
      {ALL.map((count) => {
        const times = stars[count] ?? 0
        const share = figures.n ? (times / figures.n) * 100 : 0
        return (
          <div key={count} className="grid grid-cols-[5rem_1fr_2.5rem] items-center gap-x-3">
            <dt>
              <Text size="small" leading="compact" className="text-ui-fg-subtle text-nowrap">
                {t("figures.stars", { count })}
              </Text>
            </dt>
            <div aria-hidden className="bg-ui-bg-component h-2 overflow-hidden rounded-full">
              <div
                className="bg-ui-tag-orange-icon h-full rounded-full"
                style={{ width: `${share}%` }}
              />
            </div>
            <dd className="txt-compact-small text-ui-fg-subtle text-end tabular-nums">{times}</dd>
          </div>
        )
      })}
    </dl>
  )
}
