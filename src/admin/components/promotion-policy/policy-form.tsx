import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Bearer } from "../../../modules/promotion-policy/rules"
import { PromotionPolicy, useSetPromotionPolicy } from "../../hooks/promotion-policy"
import { amountsOf } from "../../routes/my-store/components/product-form/variant-rows"
import { SelectField, TextField } from "../form-fields"
import { useRules } from "../form-rules"
import { SideForm } from "../side-form"
import { MaximumFields } from "./maximum-fields"

const BEARERS: Bearer[] = ["seller", "merchant", "shared"]
const PERCENT_BP = 100
const HALF = "50"

type PolicyFormProps = { policy: PromotionPolicy; currencies: string[]; onClose: () => void }
type PolicyValues = {
  bearer: Bearer
  /** In percent; it counts when the cost is shared. */
  share: string
  maximums: { currency_code: string; amount: string }[]
}

export const PolicyForm = ({ policy, currencies, onClose }: PolicyFormProps) => {
  const { t } = useTranslation("promotion-policy")
  const rules = useRules()
  const { mutateAsync } = useSetPromotionPolicy(policy.promotion_id)
  const form = useForm<PolicyValues>({ defaultValues: valuesOf(policy, currencies) })
  const isShared = form.watch("bearer") === "shared"
  const isPart = (value: unknown) =>
    (Number(value) > 0 && Number(value) < 100 && Number.isInteger(toBp(value))) ||
    t("validation.share")
  return (
    <SideForm
      form={form}
      save={(values) => mutateAsync(bodyOf(values, policy))}
      saved={t("policy.saved")}
      onClose={onClose}
    >
      {policy.takes_maximum && <MaximumFields control={form.control} currencies={currencies} />}
      {!policy.seller && (
        <SelectField
          control={form.control}
          name="bearer"
          label={t("bearer.title")}
          hint={t("bearer.hint")}
          choices={BEARERS.map((value) => ({ value, label: t(`bearer.${value}`) }))}
        />
      )}
      {!policy.seller && isShared && (
        <TextField
          control={form.control}
          name="share"
          inputMode="decimal"
          label={t("bearer.share")}
          hint={t("bearer.share_hint")}
          rules={{ ...rules.required, validate: isPart }}
        />
      )}
    </SideForm>
  )
}

function valuesOf(policy: PromotionPolicy, currencies: string[]): PolicyValues {
  const { bearer, merchant_share_bp, maximums } = policy
  const most = (code: string) =>
    maximums.find((maximum) => maximum.currency_code === code)?.amount.toString() ?? ""
  return {
    bearer,
    share: bearer === "shared" ? String(merchant_share_bp / PERCENT_BP) : HALF,
    maximums: currencies.map((code) => ({ currency_code: code, amount: most(code) })),
  }
}

function bodyOf({ bearer, share, maximums }: PolicyValues, policy: PromotionPolicy) {
  const amounts = Object.fromEntries(maximums.map((one) => [one.currency_code, one.amount]))
  return {
    ...(policy.takes_maximum && { maximums: amountsOf(amounts) }),
    ...(!policy.seller && { bearer }),
    ...(!policy.seller && bearer === "shared" && { merchant_share_bp: toBp(share) }),
  }
}

const BP_DECIMALS = 6
/** Free of the dust that a product of decimals leaves. */
const toBp = (percent: unknown) => Number((Number(percent) * PERCENT_BP).toFixed(BP_DECIMALS))
