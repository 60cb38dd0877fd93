import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SellerOrderChange } from "../hooks/marketplace"

/** What happened to a slice, the newest first. */
export const OrderTimeline = ({ changes }: { changes: SellerOrderChange[] }) => {
  const { t } = useTranslation("marketplace")
  const newestFirst = [...changes].reverse()
  if (!newestFirst.length) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        {t("history.empty")}
      </Text>
    )
  }
  return (
    <ol className="flex flex-col">
      {newestFirst.map((change, index) => (
        <TimelineEntry key={change.id} change={change} isLast={index === newestFirst.length - 1} />
      ))}
    </ol>
  )
}

const TimelineEntry = ({ change, isLast }: { change: SellerOrderChange; isLast: boolean }) => {
  const { t } = useTranslation("marketplace")
  const { getFullDate, getRelativeDate } = useDate()
  return (
    <li className="flex gap-x-3">
      <div className="flex flex-col items-center" aria-hidden>
        <span className="bg-ui-tag-neutral-icon mt-1.5 size-2 shrink-0 rounded-full" />
        {!isLast && <span className="bg-ui-border-strong my-1 w-px flex-1" />}
      </div>
      <div className="min-w-0 flex-1 pb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus">
            {t(`history.to.${change.from ? change.to : "made"}`)}
          </Text>
          <time
            className="txt-compact-xsmall text-ui-fg-muted"
            dateTime={change.created_at}
            title={getFullDate({ date: change.created_at, includeTime: true })}
          >
            {getRelativeDate(change.created_at)}
          </time>
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t(`history.by.${change.actor_type}`)}
        </Text>
        {change.note && (
          <Text size="small" className="text-ui-fg-subtle mt-1 whitespace-pre-line break-words">
            {change.note}
          </Text>
        )}
      </div>
    </li>
  )
}
