import { Input, Label, Switch, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

const MINUTES_PER_HOUR = 60
/** What most people sleep through. */
const USUAL = { quiet_from: 22 * MINUTES_PER_HOUR, quiet_to: 7 * MINUTES_PER_HOUR }

type Hours = { quiet_from: number | null; quiet_to: number | null }
type QuietHoursProps = {
  from: number | null
  to: number | null
  onChange: (hours: Hours) => void
}

export const QuietHours = ({ from, to, onChange }: QuietHoursProps) => {
  const { t } = useTranslation("notice")
  const id = useId()
  const isOn = from !== null && to !== null
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex items-start gap-x-3">
        <Switch
          id={id}
          size="small"
          dir="ltr"
          className="mt-0.5 shrink-0"
          checked={isOn}
          onCheckedChange={(next) => onChange(next ? USUAL : { quiet_from: null, quiet_to: null })}
        />
        <div className="flex flex-col">
          <Label htmlFor={id} size="small" weight="plus">
            {t("quiet.label")}
          </Label>
          <Text size="small" className="text-ui-fg-subtle">
            {t("quiet.text")}
          </Text>
        </div>
      </div>
      {isOn && (
        <div className="grid grid-cols-2 gap-x-4">
          <TimeField
            key={`from ${from}`}
            label={t("quiet.from")}
            value={from}
            unlike={to}
            onChange={(quiet_from) => onChange({ quiet_from, quiet_to: to })}
          />
          <TimeField
            key={`to ${to}`}
            label={t("quiet.to")}
            value={to}
            unlike={from}
            onChange={(quiet_to) => onChange({ quiet_from: from, quiet_to })}
          />
        </div>
      )}
    </div>
  )
}

type TimeFieldProps = {
  label: string
  value: number
  /** Two equal times would be no time at all. */
  unlike: number
  onChange: (minutes: number) => void
}

/** A time of the day, saved when it is left. */
const TimeField = ({ label, value, unlike, onChange }: TimeFieldProps) => {
  const { t } = useTranslation("notice")
  const id = useId()
  const [text, setText] = useState(textOf(value))
  const minutes = minutesOf(text)
  const isSame = minutes === unlike
  const save = () => {
    if (minutes === undefined) setText(textOf(value))
    else if (minutes !== value && !isSame) onChange(minutes)
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Input
        id={id}
        type="time"
        value={text}
        aria-invalid={isSame}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
      />
      {isSame && (
        <Text size="small" className="text-ui-fg-error">
          {t("quiet.same")}
        </Text>
      )}
    </div>
  )
}

const twoDigits = (number: number) => String(number).padStart(2, "0")
const textOf = (minutes: number) =>
  `${twoDigits(Math.floor(minutes / MINUTES_PER_HOUR))}:${twoDigits(minutes % MINUTES_PER_HOUR)}`

function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = text.match(/^(\d{2}):(\d{2})/) ?? []
  return hours ? Number(hours) * MINUTES_PER_HOUR + Number(minutes) : undefined
}
