import { Select } from "@medusajs/ui"
import { Labelled } from "./labelled"
import { ANY } from "./schedule-values"

export type Choice = { value: string; label: string }

type ChoiceInputProps = {
  label: string
  value: string | null
  choices: Choice[]
  /** What stands for no choice; null where one has to be made. */
  none: string | null
  onChange: (value: string | null) => void
}

export const ChoiceInput = ({ label, value, choices, none, onChange }: ChoiceInputProps) => (
  <Labelled label={label}>
    {(id) => (
      <Select
        size="small"
        value={value ?? ANY}
        onValueChange={(next) => onChange(next === ANY ? null : next)}
      >
        <Select.Trigger id={id} aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {none && <Select.Item value={ANY}>{none}</Select.Item>}
          {choices.map((choice) => (
            <Select.Item key={choice.value} value={choice.value}>
              {choice.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    )}
  </Labelled>
)
