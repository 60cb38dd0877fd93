import { Input, Select } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ChosenPeriod, Days, daysOf, isDay, OWN_PERIOD, PERIODS } from "../lib/periods"

const EARLIEST = "2000-01-01"

type PeriodPickerProps = {
  chosen: ChosenPeriod
  /** The day where the shop is, up to which periods reach. */
  today: string
  onChoose: (chosen: ChosenPeriod) => void
}

/** Which days are counted: a period by name, or two days of one's own. */
export const PeriodPicker = ({ chosen, today, onChoose }: PeriodPickerProps) => {
  const { t, i18n } = useTranslation("statistics")
  const isOwn = chosen.period === OWN_PERIOD
  const choose = (period: string) => {
    const named = PERIODS.find((one) => one === period)
    onChoose(
      named
        ? { period: named, ...daysOf(named, today) }
        : { period: OWN_PERIOD, from: chosen.from, to: chosen.to }
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select dir={i18n.dir()} size="small" value={chosen.period} onValueChange={choose}>
        <Select.Trigger aria-label={t("period.label")} className="min-w-40">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {[...PERIODS, OWN_PERIOD].map((period) => (
            <Select.Item key={period} value={period}>
              {t(`period.${period}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {isOwn && <OwnDays chosen={chosen} today={today} onChoose={onChoose} />}
    </div>
  )
}

const OwnDays = ({ chosen: { from, to }, today, onChoose }: PeriodPickerProps) => {
  const { t } = useTranslation("statistics")
  const choose = (days: Days) => {
    const [first, last] = [days.from, days.to].sort()
    onChoose({ period: OWN_PERIOD, from: first, to: last })
  }
  return (
    <>
      <DayInput
        label={t("period.from")}
        value={from}
        max={today}
        onChoose={(day) => choose({ from: day, to })}
      />
      <DayInput
        label={t("period.to")}
        value={to}
        max={today}
        onChoose={(day) => choose({ from, to: day })}
      />
    </>
  )
}

type DayInputProps = { label: string; value: string; max: string; onChoose: (day: string) => void }

/** A year is typed digit by digit: only a day that can be meant is told. */
const DayInput = ({ label, value, max, onChoose }: DayInputProps) => {
  const [typed, setTyped] = useState({ text: value, of: value })
  const text = typed.of === value ? typed.text : value
  const change = (day: string) => {
    const isMeant = isDay(day) && day >= EARLIEST && day <= max
    setTyped({ text: day, of: isMeant ? day : value })
    if (isMeant) onChoose(day)
  }
  return (
    <Input
      type="date"
      size="small"
      aria-label={label}
      value={text}
      min={EARLIEST}
      max={max}
      onChange={({ target }) => change(target.value)}
    />
  )
}
