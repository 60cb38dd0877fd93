import { Form } from "@medusajs/dashboard/components"
import { Trash } from "@medusajs/icons"
import { Button, Heading, IconButton, Text } from "@medusajs/ui"
import { Control, useFieldArray } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ChipsInput } from "../../components/chips-input"
import { TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { OPTIONS_MAX } from "../../../../hooks/seller-products"
import type { CreateProductValues } from "./use-create-product-form"

const VALUES_MAX = 50

type OptionsFieldProps = { control: Control<CreateProductValues> }

/** "Size: S, M, L": from these the variants of the next step are made. */
export const OptionsField = ({ control }: OptionsFieldProps) => {
  const { t } = useTranslation("seller")
  const { fields, append, remove } = useFieldArray({ control, name: "options" })
  return (
    <div className="flex flex-col gap-y-4">
      <div className="flex items-start justify-between gap-x-4">
        <div>
          <Heading level="h2">{t("options.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("options.description")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          type="button"
          className="shrink-0"
          disabled={fields.length >= OPTIONS_MAX}
          onClick={() => append({ title: "", values: [] })}
        >
          {t("translation:actions.add")}
        </Button>
      </div>
      {fields.map((field, index) => (
        <OptionFields
          key={field.id}
          control={control}
          index={index}
          onRemove={() => remove(index)}
        />
      ))}
    </div>
  )
}

type OptionFieldsProps = OptionsFieldProps & { index: number; onRemove: () => void }

const OptionFields = ({ control, index, onRemove }: OptionFieldsProps) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  return (
    <div className="bg-ui-bg-component grid grid-cols-[1fr_28px] gap-3 rounded-xl border p-3">
      <div className="grid min-w-0 gap-4 sm:grid-cols-2">
        <TextField
          control={control}
          name={`options.${index}.title`}
          label={t("options.name")}
          placeholder={t("options.name_example")}
          rules={rules.text(1, 100)}
        />
        <Form.Field
          control={control}
          name={`options.${index}.values`}
          rules={{
            validate: (values) => values.length > 0 || t("validation.option_values"),
          }}
          render={({ field }) => (
            <Form.Item>
              <Form.Label>{t("options.values")}</Form.Label>
              <Form.Control>
                <ChipsInput {...field} max={VALUES_MAX} placeholder={t("hints.chips")} />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      </div>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={t("options.remove")}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </div>
  )
}
