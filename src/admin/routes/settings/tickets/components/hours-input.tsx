import { Plus, XMarkMini } from "@medusajs/icons"
import { IconButton, Input, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SPANS_PER_DAY_MAX } from "../../../../hooks/ticket-settings"
import { TimeSpan, usualSpan } from "./calendar-values"
import { useWeekdays } from "./use-weekdays"

type HoursInputProps = { value: TimeSpan[][]; onChange: (hours: TimeSpan[][]) => void }

/** Of each weekday the times in which somebody is there; a day without any is closed. */
export const HoursInput = ({ value, onChange }: HoursInputProps) => {
  const days = useWeekdays()
  const set = (day: number, spans: TimeSpan[]) =>
    onChange(value.map((before, index) => (index === day ? spans : before)))
  return (
    <ul className="border-ui-border-base divide-y rounded-lg border">
      {value.map((spans, day) => (
        <Day key={days[day]} name={days[day]} spans={spans} onChange={(next) => set(day, next)} />
      ))}
    </ul>
  )
}

type DayProps = { name: string; spans: TimeSpan[]; onChange: (spans: TimeSpan[]) => void }

const Day = ({ name, spans, onChange }: DayProps) => {
  const { t } = useTranslation("ticket")
  const set = (at: number, change: Partial<TimeSpan>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...change } : span)))
  return (
    <li className="flex items-start gap-x-2 px-3 py-2">
      <Text size="small" className="w-24 shrink-0 pt-1">
        {name}
      </Text>
      <div className="flex min-w-0 flex-1 flex-col gap-y-1.5">
        {!spans.length && (
          <Text size="small" className="text-ui-fg-muted pt-1">
            {t("calendar.closed")}
          </Text>
        )}
        {spans.map((span, index) => (
          // Spans have no name but their place.
          <div key={index} className="flex items-center gap-x-1.5" dir="ltr">
            {(["from", "to"] as const).map((end) => (
              <Input
                key={end}
                type="time"
                size="small"
                aria-label={`${name}: ${t(`filter.${end}`)}`}
                value={span[end]}
                onChange={({ target }) => set(index, { [end]: target.value })}
              />
            ))}
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("calendar.drop_span", { day: name })}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            >
              <XMarkMini />
            </IconButton>
          </div>
        ))}
      </div>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        disabled={spans.length >= SPANS_PER_DAY_MAX}
        aria-label={t("calendar.add_span", { day: name })}
        onClick={() => onChange([...spans, nextSpan(spans)])}
      >
        <Plus />
      </IconButton>
    </li>
  )
}

/** A day begins as an office does; what follows begins where the last has ended. */
const nextSpan = (spans: TimeSpan[]): TimeSpan =>
  spans.length ? { from: spans[spans.length - 1].to, to: "" } : usualSpan()
