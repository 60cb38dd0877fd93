import { useDate } from "@medusajs/dashboard/hooks"
import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ComplaintEvent } from "../../hooks/complaint"
import { Section } from "../section"

/** What has happened, the newest first. */
export const ComplaintTimeline = ({ events }: { events: ComplaintEvent[] }) => {
  const { t } = useTranslation("complaint")
  const newestFirst = [...events].reverse()
  return (
    <Section title={t("timeline.title")}>
      <ol className="flex flex-col px-6 py-4">
        {newestFirst.map((event, index) => (
          <Entry
            key={event.id}
            event={event}
            isNewest={index === 0}
            isLast={index === newestFirst.length - 1}
          />
        ))}
      </ol>
    </Section>
  )
}

type EntryProps = { event: ComplaintEvent; isNewest: boolean; isLast: boolean }

const Entry = ({ event, isNewest, isLast }: EntryProps) => {
  const { t } = useTranslation("complaint")
  const { getFullDate, getRelativeDate } = useDate()
  const dot = isNewest ? "bg-ui-tag-green-icon" : "bg-ui-tag-neutral-icon"
  return (
    <li className="flex gap-x-3">
      <div className="flex flex-col items-center" aria-hidden>
        <span className={clx("mt-1.5 size-2 shrink-0 rounded-full", dot)} />
        {!isLast && <span className="bg-ui-border-strong my-1 w-px flex-1" />}
      </div>
      <div className="min-w-0 flex-1 pb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus">
            {t(`timeline.${event.happening}`)}
          </Text>
          <time
            className="txt-compact-xsmall text-ui-fg-muted"
            dateTime={event.occurred_at}
            title={getFullDate({ date: event.occurred_at, includeTime: true })}
          >
            {getRelativeDate(event.occurred_at)}
          </time>
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t(`actor.${event.actor_type}`)}
        </Text>
      </div>
    </li>
  )
}
