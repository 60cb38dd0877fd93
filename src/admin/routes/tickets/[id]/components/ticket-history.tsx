import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import type { TicketEvent } from "../../../../hooks/ticket"
import { useEventWords } from "./event-words"

const SHOWN = 8

/** All that was changed, the newest first. */
export const TicketHistory = ({ events }: { events: TicketEvent[] }) => {
  const { t } = useTranslation("ticket")
  const [isWhole, setWhole] = useState(false)
  const newestFirst = [...events].reverse()
  const shown = isWhole ? newestFirst : newestFirst.slice(0, SHOWN)
  return (
    <Section title={t("history.title")}>
      <ol className="flex flex-col gap-y-3 px-6 py-4">
        {shown.map((event) => (
          <HistoryLine key={event.id} event={event} />
        ))}
      </ol>
      {events.length > SHOWN && (
        <div className="px-6 py-3">
          <Button size="small" variant="transparent" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t("history.less") : t("history.all", { count: events.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}

const HistoryLine = ({ event }: { event: TicketEvent }) => {
  const wordsOf = useEventWords()
  const { getFullDate, getRelativeDate } = useDate()
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4">
      <Text size="small" className="min-w-0 break-words">
        <bdi className="text-ui-fg-base font-medium">{event.actor_name}</bdi>
        <span className="text-ui-fg-muted mx-1.5">·</span>
        <span className="text-ui-fg-subtle">{wordsOf(event)}</span>
      </Text>
      <time
        className="txt-compact-xsmall text-ui-fg-muted"
        dateTime={event.created_at}
        title={getFullDate({ date: event.created_at, includeTime: true })}
      >
        {getRelativeDate(event.created_at)}
      </time>
    </li>
  )
}
