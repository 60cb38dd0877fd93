import { Select } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type ChoicesProps = {
  label: string
  value: string
  onChoose: (value: string) => void
  choices: [value: string, text: ReactNode][]
}

/** A small choice among few, which says by itself what it is about. */
export const Choices = ({ label, value, onChoose, choices }: ChoicesProps) => {
  const { i18n } = useTranslation()
  return (
    <Select dir={i18n.dir()} size="small" value={value} onValueChange={onChoose}>
      <Select.Trigger aria-label={label} className="w-auto min-w-24">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {choices.map(([key, text]) => (
          <Select.Item key={key} value={key}>
            {text}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
