import { useDate } from "@medusajs/dashboard/hooks"
import { Tooltip } from "@medusajs/ui"

/** A day; its time is in the tooltip. */
export const DateText = ({ date }: { date: string | null | undefined }) => {
  const { getFullDate } = useDate()
  if (!date) return <span className="text-ui-fg-muted">-</span>
  return (
    <Tooltip content={getFullDate({ date, includeTime: true })}>
      <span className="whitespace-nowrap">{getFullDate({ date })}</span>
    </Tooltip>
  )
}

/** A day and its time. */
export const MomentText = ({ date }: { date: string }) => {
  const { getFullDate } = useDate()
  return (
    <time dateTime={date} className="text-nowrap tabular-nums">
      {getFullDate({ date, includeTime: true })}
    </time>
  )
}
