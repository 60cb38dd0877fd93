import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DrawerForm } from "../../../components/drawer-form"
import {
  MoneyField,
  SelectField,
  SwitchField,
  TextField,
} from "../../../../../components/form-fields"
import { useRules } from "../../../../../components/form-rules"
import { numberOrNull } from "../../../components/product-form/product-words"
import { amountsOf } from "../../../components/product-form/variant-rows"
import type {
  SellerProduct,
  SellerVariant,
  VariantInput,
} from "../../../../../hooks/seller-products"
import { valuesOf } from "./product-organization"

type VariantFormProps = {
  product: SellerProduct
  variant?: SellerVariant
  currencies: string[]
  save: (input: VariantInput) => Promise<unknown>
  saved: string
}

/** One variant with its prices and stock, new or known. */
export const VariantForm = ({ product, variant, currencies, save, saved }: VariantFormProps) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const form = useForm({ defaultValues: valuesFor(product, variant, currencies) })
  const { control } = form
  const countsStock = form.watch("manage_inventory")

  const submit = async (values: ReturnType<typeof valuesFor>) => {
    const prices = amountsOf(
      Object.fromEntries(values.prices.map((price) => [price.code, price.amount]))
    )
    if (!prices.length) throw new Error(t("validation.variant_price", { title: values.title }))
    const chosen = values.options.map(({ title, value }) => [title, value.trim()])
    return save({
      title: values.title.trim(),
      sku: values.sku.trim() || (variant ? null : undefined),
      weight: numberOrNull(values.weight) ?? (variant ? null : undefined),
      allow_backorder: values.allow_backorder,
      prices,
      ...(!variant && { manage_inventory: values.manage_inventory }),
      ...(values.manage_inventory && {
        stocked_quantity: numberOrNull(values.stocked_quantity) ?? 0,
      }),
      ...(chosen.length > 0 && { options: Object.fromEntries(chosen) }),
    })
  }

  return (
    <DrawerForm form={form} save={submit} saved={saved}>
      <TextField
        control={control}
        name="title"
        label={t("fields.title")}
        rules={rules.text(1, 200)}
      />
      {product.options.map((option, index) =>
        variant ? (
          <SelectField
            key={option.id}
            control={control}
            name={`options.${index}.value`}
            label={option.title}
            choices={valuesOf(option).map((value) => ({ value, label: value }))}
            rules={rules.required}
          />
        ) : (
          <TextField
            key={option.id}
            control={control}
            name={`options.${index}.value`}
            label={option.title}
            suggestions={valuesOf(option)}
            hint={t("hints.new_option_value")}
            rules={rules.text(1, 100)}
          />
        )
      )}
      <div className="grid grid-cols-2 gap-4">
        <TextField
          control={control}
          name="sku"
          label={t("fields.sku")}
          rules={rules.text(0, 100)}
          optional
        />
        <TextField
          control={control}
          name="weight"
          type="number"
          label={t("fields.weight")}
          rules={rules.amount}
          optional
        />
      </div>
      <div className="grid grid-cols-2 gap-4">
        {currencies.map((currency, index) => (
          <MoneyField
            key={currency}
            control={control}
            name={`prices.${index}.amount`}
            currency={currency}
            label={t("variants.price_in", { currency: currency.toUpperCase() })}
            rules={rules.amount}
          />
        ))}
      </div>
      {!variant && (
        <SwitchField
          control={control}
          name="manage_inventory"
          label={t("fields.manage_inventory")}
          hint={t("hints.manage_inventory")}
        />
      )}
      {countsStock && (
        <TextField
          control={control}
          name="stocked_quantity"
          type="number"
          inputMode="numeric"
          label={t("fields.stocked_quantity")}
          hint={
            variant?.reserved_quantity
              ? t("variants.reserved_hint", { count: variant.reserved_quantity })
              : undefined
          }
          rules={rules.whole()}
        />
      )}
      <SwitchField
        control={control}
        name="allow_backorder"
        label={t("fields.allow_backorder")}
        hint={t("hints.allow_backorder")}
      />
    </DrawerForm>
  )
}

function valuesFor(product: SellerProduct, variant: SellerVariant | undefined, codes: string[]) {
  const priceIn = (code: string) =>
    variant?.prices.find((price) => price.currency_code === code)?.amount.toString() ?? ""
  const valueOf = (option: SellerProduct["options"][number]) =>
    variant?.options.find(
      (chosen) => chosen.option_id === option.id || chosen.option?.title === option.title
    )?.value ?? ""
  return {
    title: variant?.title ?? "",
    sku: variant?.sku ?? "",
    weight: variant?.weight?.toString() ?? "",
    manage_inventory: variant?.manage_inventory ?? true,
    allow_backorder: variant?.allow_backorder ?? false,
    stocked_quantity: variant?.stocked_quantity?.toString() ?? "0",
    options: product.options.map((option) => ({ title: option.title, value: valueOf(option) })),
    prices: codes.map((code) => ({ code, amount: priceIn(code) })),
  }
}
