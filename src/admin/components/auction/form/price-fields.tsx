import { UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField } from "../../form-fields"
import { AmountField } from "./amount-field"
import type { AuctionValues } from "./auction-values"
import { FormPart } from "./form-part"
import { useAuctionRules } from "./use-auction-rules"

const MODES = ["until_first_bid", "until_reserve_met", "always"] as const

/** The least price, the hidden one and the one that ends it at once. */
export const PriceFields = ({ form }: { form: UseFormReturn<AuctionValues> }) => {
  const { t } = useTranslation("auction")
  const rules = useAuctionRules()
  const { control } = form
  const [currency, reserve, buyNow] = useWatch({
    control,
    name: ["currency_code", "reserve_price", "buy_now_price"],
  })
  const shared = { control, currency }
  const usual = reserve ? "until_reserve_met" : "until_first_bid"
  return (
    <FormPart title={t("form.prices.title")} text={t("form.prices.text")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          {...shared}
          name="start_price"
          label={t("fields.start_price")}
          hint={t("hints.start_price")}
          rules={rules.start}
        />
        <AmountField
          {...shared}
          name="reserve_price"
          label={t("fields.reserve_price")}
          hint={t("hints.reserve_price")}
          rules={rules.reserve}
          optional
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          {...shared}
          name="buy_now_price"
          label={t("fields.buy_now_price")}
          hint={t("hints.buy_now_price")}
          rules={rules.buyNow}
          optional
        />
        {buyNow && (
          <SelectField
            control={control}
            name="buy_now_mode"
            label={t("fields.buy_now_mode")}
            choices={[
              {
                value: "default",
                label: t("buy_now.default", { mode: t(`buy_now.mode.${usual}`) }),
              },
              ...MODES.map((mode) => ({ value: mode, label: t(`buy_now.mode.${mode}`) })),
            ]}
          />
        )}
      </div>
    </FormPart>
  )
}
