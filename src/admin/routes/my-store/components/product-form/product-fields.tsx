import { Combobox, Form, HandleInput } from "@medusajs/dashboard/components"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { CATEGORIES_MAX, TAGS_MAX, useMyCategories } from "../../../../hooks/seller-products"
import { ChipsInput } from "../chips-input"
import { Field, TextareaField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import type { ProductWords } from "./product-words"

type ProductFieldsProps<T extends FieldValues & ProductWords> = {
  control: Control<T>
  /** Names of the categories the product has already. */
  categories?: { id: string; name: string }[]
}

/** The words of a product, the same when it is made and when it is changed. */
export function ProductFields<T extends FieldValues & ProductWords>(props: ProductFieldsProps<T>) {
  const { control, categories = [] } = props
  const { t } = useTranslation("seller")
  const rules = useRules()
  // The names exist in every T, which is what the constraint on T says.
  const name = (key: keyof ProductWords) => key as FieldPath<T>
  const shared = (key: keyof ProductWords) => ({ control, name: name(key) })
  return (
    <>
      <TextField {...shared("title")} label={t("fields.title")} rules={rules.text(1, 200)} />
      <TextField
        {...shared("subtitle")}
        label={t("fields.subtitle")}
        rules={rules.text(0, 300)}
        optional
      />
      <Field
        {...shared("handle")}
        label={t("fields.handle")}
        hint={t("hints.handle")}
        rules={{ ...rules.text(0, 200), ...rules.handle }}
        optional
      >
        {({ value, ...field }) => <HandleInput {...field} value={String(value ?? "")} />}
      </Field>
      <TextareaField
        {...shared("description")}
        label={t("fields.description")}
        rules={rules.text(0, 10_000)}
        rows={6}
        optional
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          {...shared("weight")}
          type="number"
          inputMode="numeric"
          label={t("fields.weight")}
          rules={rules.amount}
          optional
        />
        <TextField
          {...shared("material")}
          label={t("fields.material")}
          rules={rules.text(0, 200)}
          optional
        />
      </div>
      <CategoriesField {...shared("category_ids")} known={categories} />
      <Form.Field
        {...shared("tags")}
        render={({ field }) => (
          <Form.Item>
            <Form.Label optional>{t("fields.tags")}</Form.Label>
            <Form.Control>
              <ChipsInput {...field} max={TAGS_MAX} placeholder={t("hints.chips")} />
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )}
      />
    </>
  )
}

type CategoriesFieldProps<T extends FieldValues> = {
  control: Control<T>
  name: FieldPath<T>
  known: { id: string; name: string }[]
}

function CategoriesField<T extends FieldValues>({ control, name, known }: CategoriesFieldProps<T>) {
  const { t } = useTranslation("seller")
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const { data: found = [] } = useMyCategories(query)
  const choices = new Map([...known, ...found].map((category) => [category.id, category.name]))
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{
        validate: (value: string[] | undefined) =>
          (value?.length ?? 0) <= CATEGORIES_MAX ||
          t("validation.at_most", { count: CATEGORIES_MAX }),
      }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional>{t("fields.categories")}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              multiple
              displayMode="chips"
              options={[...choices].map(([value, label]) => ({ value, label }))}
              searchValue={searchValue}
              onSearchValueChange={onSearchValueChange}
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
