import { Combobox } from "@medusajs/dashboard/components"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useEffect } from "react"
import { UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { LotProduct, useLotChoices, useLotProduct } from "../../../hooks/auction-lots"
import { Field, SelectField } from "../../form-fields"
import { useAuctionSide } from "../auction-side"
import { useCurrencyCodes } from "../use-currency-codes"
import type { AuctionValues } from "./auction-values"
import { FormPart } from "./form-part"
import { LotNotice } from "./lot-notice"
import { useAuctionRules } from "./use-auction-rules"

type LotFieldsProps = { form: UseFormReturn<AuctionValues>; isPublished: boolean }

/** What is put up: a product, one variant of it, and the currency of the bids. */
export const LotFields = ({ form, isPublished }: LotFieldsProps) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const rules = useAuctionRules()
  const product_id = useWatch({ control: form.control, name: "product_id" })
  const { data: product } = useLotProduct(api, product_id)
  const currencies = useCurrencyCodes()
  useOnlyVariant(form, product)
  return (
    <FormPart title={t("form.lot.title")} text={t("form.lot.text")}>
      {isPublished ? (
        <div>
          <Text size="small" weight="plus">
            {product?.title}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("form.lot.locked")}
          </Text>
        </div>
      ) : (
        <ProductField form={form} product={product} />
      )}
      {product && product.variants.length > 1 && (
        <SelectField
          control={form.control}
          name="variant_id"
          label={t("fields.variant")}
          rules={rules.required}
          choices={product.variants.map((variant) => ({
            value: variant.id,
            label: [variant.title, variant.sku].filter(Boolean).join(" · "),
          }))}
        />
      )}
      {product && !isPublished && <LotNotice form={form} product={product} />}
      {currencies.length > 1 && (
        <SelectField
          control={form.control}
          name="currency_code"
          label={t("fields.currency")}
          hint={t("hints.currency")}
          choices={currencies.map((code) => ({ value: code, label: code.toUpperCase() }))}
        />
      )}
    </FormPart>
  )
}

type ProductFieldProps = Pick<LotFieldsProps, "form"> & { product?: LotProduct }

const ProductField = ({ form, product }: ProductFieldProps) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const rules = useAuctionRules()
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const { data: found = [] } = useLotChoices(api, query)
  const choices = new Map([...found, ...(product ? [product] : [])].map((one) => [one.id, one]))
  return (
    <Field
      control={form.control}
      name="product_id"
      label={t("fields.product")}
      rules={rules.required}
      hint={t("hints.product")}
    >
      {({ value, onChange, ...field }) => (
        <Combobox
          {...field}
          value={String(value ?? "")}
          onChange={(next) => {
            onChange(next ?? "")
            form.setValue("variant_id", "")
          }}
          options={[...choices.values()].map(({ id, title }) => ({ value: id, label: title }))}
          searchValue={searchValue}
          onSearchValueChange={onSearchValueChange}
        />
      )}
    </Field>
  )
}

/** Where there is nothing to choose, the choice is made. */
function useOnlyVariant({ setValue }: UseFormReturn<AuctionValues>, product?: LotProduct) {
  const only = product?.variants.length === 1 ? product.variants[0].id : undefined
  useEffect(() => {
    if (only) setValue("variant_id", only)
  }, [only, setValue])
}
