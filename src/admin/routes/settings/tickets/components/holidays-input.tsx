import { XMarkMini } from "@medusajs/icons"
import { Badge, Button, Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

type HolidaysInputProps = { value: string[]; onChange: (dates: string[]) => void }

/** Days on which nobody is there, each added by its date. */
export const HolidaysInput = ({ value, onChange }: HolidaysInputProps) => {
  const { t } = useTranslation("ticket")
  const [date, setDate] = useState("")
  const add = () => {
    if (date) onChange([...new Set([...value, date])].sort())
    setDate("")
  }
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center gap-x-2">
        <Input
          type="date"
          size="small"
          aria-label={t("calendar.holiday")}
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
        <Button type="button" size="small" variant="secondary" disabled={!date} onClick={add}>
          {t("calendar.add_holiday")}
        </Button>
      </div>
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((holiday) => (
            <li key={holiday}>
              <Badge size="2xsmall" className="gap-x-1 tabular-nums">
                <bdi>{holiday}</bdi>
                <button
                  type="button"
                  aria-label={t("calendar.drop_holiday", { date: holiday })}
                  onClick={() => onChange(value.filter((other) => other !== holiday))}
                >
                  <XMarkMini className="text-ui-fg-muted" />
                </button>
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
