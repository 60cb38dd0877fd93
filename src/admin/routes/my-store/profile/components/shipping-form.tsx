import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DrawerForm } from "../../components/drawer-form"
import { MoneyField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { amountsOf } from "../../components/product-form/variant-rows"
import { SellerShippingOption, useUpdateShippingOption } from "../../../../hooks/seller-store"

type ShippingFormProps = { option: SellerShippingOption; currencies: string[] }
type ShippingValues = { name: string; prices: { code: string; amount: string }[] }

export const ShippingForm = ({ option, currencies }: ShippingFormProps) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const { mutateAsync } = useUpdateShippingOption(option.id)
  const priceIn = (code: string) =>
    option.prices.find((price) => price.currency_code === code)?.amount.toString() ?? ""
  const form = useForm<ShippingValues>({
    defaultValues: {
      name: option.name,
      prices: currencies.map((code) => ({ code, amount: priceIn(code) })),
    },
  })
  const save = async ({ name, prices }: ShippingValues) => {
    const amounts = amountsOf(Object.fromEntries(prices.map(({ code, amount }) => [code, amount])))
    if (!amounts.length) throw new Error(t("validation.shipping_price"))
    return mutateAsync({ name: name.trim(), prices: amounts })
  }
  return (
    <DrawerForm form={form} save={save} saved={t("shipping.saved")}>
      <TextField
        control={form.control}
        name="name"
        label={t("fields.name")}
        rules={rules.text(1, 100)}
      />
      <div className="grid grid-cols-2 gap-4">
        {currencies.map((currency, index) => (
          <MoneyField
            key={currency}
            control={form.control}
            name={`prices.${index}.amount`}
            currency={currency}
            label={t("variants.price_in", { currency: currency.toUpperCase() })}
            rules={rules.amount}
          />
        ))}
      </div>
    </DrawerForm>
  )
}
