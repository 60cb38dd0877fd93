import { Input, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { ChosenRange, dayOf, RANGES } from "./stats-range"

/** Which days are counted. The choice lives in the address. */
export const RangePicker = ({ chosen }: { chosen: ChosenRange }) => {
  const { t, i18n } = useTranslation("ticket")
  const [, setParams] = useSearchParams()
  const set = (values: Record<string, string>) =>
    setParams((params) => {
      for (const [name, value] of Object.entries(values)) params.set(name, value)
      return params
    })
  const { range, from, to } = chosen
  return (
    <>
      {range === "own" &&
        (
          [
            ["from", from],
            ["to", to],
          ] as const
        ).map(([name, value]) => (
          <Input
            key={name}
            type="date"
            size="small"
            aria-label={t(`range.${name}`)}
            value={value}
            max={dayOf(new Date())}
            onChange={({ target }) => target.value && set({ from, to, [name]: target.value })}
          />
        ))}
      <Select
        dir={i18n.dir()}
        size="small"
        value={range}
        onValueChange={(next) => set({ range: next, ...(next === "own" && { from, to }) })}
      >
        <Select.Trigger aria-label={t("range.label")} className="min-w-44">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {RANGES.map((one) => (
            <Select.Item key={one} value={one}>
              {t(`range.days_${one}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </>
  )
}
