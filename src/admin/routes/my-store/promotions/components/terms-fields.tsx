import { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { MomentField } from "../../../../components/auction/form/moment-field"
import { MoneyField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { MaximumFields } from "../../../../components/promotion-policy/maximum-fields"
import type { PromotionValues } from "./promotion-values"

const PERCENT_MAX = 100
const USAGE_LIMIT_MAX = 1_000_000

type TermsFieldsProps = { form: UseFormReturn<PromotionValues>; currencies: string[] }

/** What a promotion gives, how often and when: the part of it that can change. */
export const TermsFields = ({ form, currencies }: TermsFieldsProps) => {
  const { t } = useTranslation("promotion-policy")
  const rules = useRules()
  const { control, watch } = form
  const [kind, currency_code, starts_at] = watch(["kind", "currency_code", "starts_at"])
  const isPercent = (value: unknown) =>
    (Number(value) > 0 && Number(value) <= PERCENT_MAX) || t("validation.percent")
  return (
    <>
      {kind === "percentage" ? (
        <TextField
          control={control}
          name="percent"
          inputMode="decimal"
          label={t("fields.percent")}
          rules={{ ...rules.required, validate: isPercent }}
        />
      ) : (
        <MoneyField
          key={currency_code}
          control={control}
          name="amount"
          currency={currency_code}
          label={t("fields.amount")}
          hint={t("hints.amount")}
          rules={{ ...rules.required, ...rules.amount }}
        />
      )}
      {kind === "percentage" && <MaximumFields control={control} currencies={currencies} />}
      <MomentField control={control} name="starts_at" label={t("fields.starts_at")} optional />
      <MomentField
        control={control}
        name="ends_at"
        label={t("fields.ends_at")}
        hint={t("hints.ends_at")}
        rules={{
          validate: (ends_at) =>
            !ends_at || !starts_at || (ends_at as Date) > starts_at || t("validation.window"),
        }}
        optional
      />
      <TextField
        control={control}
        name="usage_limit"
        type="number"
        inputMode="numeric"
        label={t("fields.usage_limit")}
        hint={t("hints.usage_limit")}
        rules={{
          validate: (value) =>
            value === "" ||
            (Number.isInteger(Number(value)) &&
              Number(value) >= 1 &&
              Number(value) <= USAGE_LIMIT_MAX) ||
            t("validation.limit", { max: USAGE_LIMIT_MAX }),
        }}
        optional
      />
    </>
  )
}
