import { Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { SALES_DAYS_MAX } from "../../lib/report"
import { Labelled } from "./labelled"

type SalesDaysInputProps = { value: string; onChange: (days: string | null) => void }

/** Over how many days sales are counted. It counts when one is done with writing. */
export const SalesDaysInput = ({ value, onChange }: SalesDaysInputProps) => {
  const { t } = useTranslation("report")
  const [text, setText] = useState(value)
  const take = () => {
    const days = Math.round(Number(text))
    const isSound = days >= 1 && days <= SALES_DAYS_MAX
    setText(isSound ? String(days) : value)
    if (isSound) onChange(String(days))
  }
  return (
    <Labelled label={t("params.sales_days")}>
      {(id) => (
        <Input
          id={id}
          size="small"
          type="number"
          inputMode="numeric"
          min={1}
          max={SALES_DAYS_MAX}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === "Enter" && take()}
        />
      )}
    </Labelled>
  )
}
