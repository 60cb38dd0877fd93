import { useDate } from "@medusajs/dashboard/hooks"
import { clx, Text } from "@medusajs/ui"

type TimelineEntryProps = {
  title: string
  at: string
  /** Whose doing it was. */
  by?: string
  note?: string | null
  isNewest?: boolean
  isLast: boolean
}

/** One thing that happened, in a list with the newest first. */
export const TimelineEntry = ({ title, at, by, note, isNewest, isLast }: TimelineEntryProps) => {
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
            {title}
          </Text>
          <time
            className="txt-compact-xsmall text-ui-fg-muted"
            dateTime={at}
            title={getFullDate({ date: at, includeTime: true })}
          >
            {getRelativeDate(at)}
          </time>
        </div>
        {by && (
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {by}
          </Text>
        )}
        {note && (
          <Text size="small" className="text-ui-fg-subtle mt-1 whitespace-pre-line break-words">
            {note}
          </Text>
        )}
      </div>
    </li>
  )
}
