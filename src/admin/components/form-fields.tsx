import { Form } from "@medusajs/dashboard/components"
import { getCurrencySymbol } from "@medusajs/dashboard/lib"
import { CurrencyInput, Input, Select, Switch, Textarea } from "@medusajs/ui"
import { ReactElement, useId } from "react"
import { Control, ControllerProps, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

type FieldProps<T extends FieldValues> = {
  control: Control<T>
  name: FieldPath<T>
  label: string
  hint?: string
  optional?: boolean
  rules?: ControllerProps<T>["rules"]
}

type Rendered<T extends FieldValues> = Parameters<ControllerProps<T>["render"]>[0]["field"]

/** A label, the control, a hint and the error, in the platform's order. */
export function Field<T extends FieldValues>(
  props: FieldProps<T> & { children: (field: Rendered<T>) => ReactElement }
) {
  const { control, name, label, hint, optional, rules, children } = props
  return (
    <Form.Field
      control={control}
      name={name}
      rules={rules}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={optional}>{label}</Form.Label>
          <Form.Control>{children(field)}</Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

type TextFieldProps<T extends FieldValues> = FieldProps<T> &
  Pick<
    React.ComponentProps<typeof Input>,
    "type" | "autoComplete" | "placeholder" | "autoFocus" | "inputMode"
  > & {
    /** Offered while typing; any other text is as good. */
    suggestions?: string[]
  }

export function TextField<T extends FieldValues>(props: TextFieldProps<T>) {
  const { type, autoComplete, placeholder, autoFocus, inputMode, suggestions, ...field } = props
  const list = useId()
  const input = { type, autoComplete, placeholder, autoFocus, inputMode }
  return (
    <>
      <Field {...field}>
        {(rendered) => <Input {...rendered} {...input} list={suggestions && list} dir="auto" />}
      </Field>
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  )
}

export function TextareaField<T extends FieldValues>(props: FieldProps<T> & { rows?: number }) {
  const { rows = 4, ...field } = props
  return <Field {...field}>{(rendered) => <Textarea {...rendered} rows={rows} dir="auto" />}</Field>
}

export function MoneyField<T extends FieldValues>(props: FieldProps<T> & { currency: string }) {
  const { currency, ...field } = props
  return (
    <Field {...field}>
      {({ onChange, ...rendered }) => (
        <CurrencyInput
          {...rendered}
          code={currency.toUpperCase()}
          symbol={getCurrencySymbol(currency)}
          onValueChange={(value) => onChange(value ?? "")}
        />
      )}
    </Field>
  )
}

type Choice = { value: string; label: string }

export function SelectField<T extends FieldValues>(props: FieldProps<T> & { choices: Choice[] }) {
  const { choices, ...field } = props
  const { i18n } = useTranslation()
  return (
    <Field {...field}>
      {({ onChange, value, name }) => (
        <Select name={name} dir={i18n.dir()} value={value} onValueChange={onChange}>
          {/* The label above belongs to the whole, which has no element of its own. */}
          <Select.Trigger aria-label={field.label}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {choices.map((choice) => (
              <Select.Item key={choice.value} value={choice.value}>
                {choice.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}

/** A switch with its words beside it. */
export function SwitchField<T extends FieldValues>(props: FieldProps<T>) {
  const { control, name, label, hint } = props
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item className="bg-ui-bg-component shadow-elevation-card-rest rounded-lg p-3">
          <div className="flex items-start gap-x-3">
            <Form.Control>
              <Switch {...field} checked={!!value} onCheckedChange={onChange} dir="ltr" />
            </Form.Control>
            <div className="flex flex-col">
              <Form.Label>{label}</Form.Label>
              {hint && <Form.Hint>{hint}</Form.Hint>}
            </div>
          </div>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
