import type { PromotionKind, PromotionTarget } from "../../../../../modules/promotion-policy/rules"
import type { OwnPromotion, PromotionTerms } from "../../../../hooks/promotion-policy-own"
import { amountsOf } from "../../components/product-form/variant-rows"

/** What stands in the fields of the form. */
export type PromotionValues = {
  code: string
  kind: PromotionKind
  target: PromotionTarget
  percent: string
  amount: string
  currency_code: string
  starts_at: Date | null
  ends_at: Date | null
  usage_limit: string
  maximums: { currency_code: string; amount: string }[]
}

export const emptyValues = (currencies: string[]): PromotionValues => ({
  code: "",
  kind: "percentage",
  target: "items",
  percent: "",
  amount: "",
  currency_code: currencies[0] ?? "",
  starts_at: null,
  ends_at: null,
  usage_limit: "",
  maximums: currencies.map((currency_code) => ({ currency_code, amount: "" })),
})

export function valuesOf(promotion: OwnPromotion, currencies: string[]): PromotionValues {
  const { kind, value, currency_code, starts_at, ends_at, usage_limit } = promotion
  const most = (code: string) =>
    promotion.maximums.find((maximum) => maximum.currency_code === code)?.amount.toString() ?? ""
  return {
    ...emptyValues(currencies),
    ...{ code: promotion.code, kind, target: promotion.target },
    percent: kind === "percentage" ? String(value) : "",
    amount: kind === "fixed" ? String(value) : "",
    currency_code: currency_code ?? "",
    starts_at: starts_at ? new Date(starts_at) : null,
    ends_at: ends_at ? new Date(ends_at) : null,
    usage_limit: usage_limit?.toString() ?? "",
    maximums: currencies.map((code) => ({ currency_code: code, amount: most(code) })),
  }
}

export function termsOf(values: PromotionValues): PromotionTerms {
  const { kind, percent, amount, starts_at, ends_at, usage_limit, maximums } = values
  const isPercentage = kind === "percentage"
  const amounts = Object.fromEntries(maximums.map((one) => [one.currency_code, one.amount]))
  return {
    value: isPercentage
      ? Number(percent)
      : (amountsOf({ [values.currency_code]: amount })[0]?.amount ?? 0),
    starts_at,
    ends_at,
    usage_limit: usage_limit === "" ? null : Number(usage_limit),
    ...(isPercentage && { maximums: amountsOf(amounts) }),
  }
}
