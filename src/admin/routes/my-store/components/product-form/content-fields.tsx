import { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Form } from "@medusajs/dashboard/components"
import { TextField } from "../../../../components/form-fields"
import type { ProductAttribute } from "../../../../hooks/seller-products"
import { AttributesInput } from "./attributes-input"
import { filledAttributes, ProductContent } from "./content-values"

const GROUP_LENGTH_MIN = 3
const GROUP_LENGTH_MAX = 64
const NAME_LENGTH_MAX = 60
const VALUE_LENGTH_MAX = 200

type ContentFieldsProps<T extends FieldValues & ProductContent> = { control: Control<T> }

export function ContentFields<T extends FieldValues & ProductContent>(
  props: ContentFieldsProps<T>
) {
  const { control } = props
  const { t } = useTranslation("seller")
  const rules = useContentRules()
  // The names exist in every T, which is what the constraint on T says.
  const name = (key: keyof ProductContent) => key as FieldPath<T>
  return (
    <>
      <TextField
        control={control}
        name={name("listing_group")}
        label={t("product_content.listing_group")}
        hint={t("product_content.listing_group_hint")}
        rules={{ validate: rules.group }}
        optional
      />
      <Form.Field
        control={control}
        name={name("attributes")}
        rules={{ validate: rules.attributes }}
        render={({ field }) => (
          <Form.Item>
            <Form.Label optional>{t("product_content.attributes.title")}</Form.Label>
            <Form.Hint>{t("product_content.attributes.description")}</Form.Hint>
            <AttributesInput value={field.value} onChange={field.onChange} />
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </>
  )
}

function useContentRules() {
  const { t } = useTranslation("seller")
  return {
    group: (text: unknown) => {
      const key = String(text).trim()
      if (!key) return true
      const fits = key.length >= GROUP_LENGTH_MIN && key.length <= GROUP_LENGTH_MAX
      return (fits && /^[a-z0-9-]+$/i.test(key)) || t("product_content.listing_group_wrong")
    },
    attributes: (attributes: ProductAttribute[]) => {
      const filled = filledAttributes(attributes)
      if (filled.some(({ name, value }) => !name || !value)) {
        return t("product_content.attributes.incomplete")
      }
      const long = filled.find(
        ({ name, value }) => name.length > NAME_LENGTH_MAX || value.length > VALUE_LENGTH_MAX
      )
      if (long) {
        const bounds = { name: NAME_LENGTH_MAX, value: VALUE_LENGTH_MAX }
        return t("product_content.attributes.too_long", bounds)
      }
      const names = filled.map(({ name }) => name.toLowerCase())
      const repeated = filled.find((_, index) => names.indexOf(names[index]) !== index)
      return !repeated || t("product_content.attributes.repeated", { name: repeated.name })
    },
  }
}
