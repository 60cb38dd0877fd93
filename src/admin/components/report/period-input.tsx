import { Input, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { PERIOD_DAYS_MAX } from "../../lib/report"
import { Chosen, daysOfChosen, isMoving } from "./address"
import { ChoiceInput } from "./choice-input"
import { Labelled } from "./labelled"
import { isPreset, Period, PRESETS, problemOf } from "./periods"

const OWN = "own"

type PeriodInputProps = { chosen: Chosen; today: string; onChange: (chosen: Chosen) => void }

/** A period that moves along with the days, or two days of the calendar. */
export const PeriodInput = ({ chosen, today, onChange }: PeriodInputProps) => {
  const { t } = useTranslation("report")
  const days = daysOfChosen(chosen, today)
  return (
    <>
      <ChoiceInput
        label={t("params.period")}
        value={isMoving(chosen) ? chosen.preset : OWN}
        choices={[
          ...PRESETS.map((value) => ({ value, label: t(`period.${value}`) })),
          { value: OWN, label: t("period.own") },
        ]}
        none={null}
        onChange={(next) => onChange(isPreset(next) ? { preset: next } : days)}
      />
      <Days days={days} onChange={onChange} />
    </>
  )
}

/** The days of the period; changing one makes it one's own. What makes no sense is kept back. */
const Days = ({ days, onChange }: { days: Period; onChange: (days: Period) => void }) => {
  const { t } = useTranslation("report")
  const { from, to } = days
  const [written, setWritten] = useState(days)
  useEffect(() => setWritten({ from, to }), [from, to])
  const problem = problemOf(written)
  const write = (part: Partial<Period>) => {
    const next = { ...written, ...part }
    setWritten(next)
    if (!problemOf(next)) onChange(next)
  }
  return (
    <>
      {(["from", "to"] as const).map((end) => (
        <Labelled key={end} label={t(`params.${end}`)} width="w-[calc(50%-8px)] sm:w-36">
          {(id) => (
            <Input
              id={id}
              size="small"
              type="date"
              value={written[end]}
              aria-invalid={!!problem}
              onChange={(event) => write({ [end]: event.target.value })}
            />
          )}
        </Labelled>
      ))}
      {problem && (
        <Text size="small" className="text-ui-fg-error w-full" role="alert">
          {t(`form.period_${problem}`, { count: PERIOD_DAYS_MAX })}
        </Text>
      )}
    </>
  )
}
