import type {
  CommissionKind,
  CommissionRule,
  Named,
  RuleAmount,
  RuleInput,
  RuleTarget,
} from "../../../../hooks/commission"

const BPS_PER_PERCENT = 100

/** Texts as typed; an empty one says nothing. */
export type AmountValues = { fixed: string; min: string; max: string }
export type RuleValues = Record<`${RuleTarget}_id`, string> & {
  name: string
  is_active: boolean
  kind: CommissionKind
  percent: string
  include_shipping: boolean
  amounts: Record<string, AmountValues>
}

const textOf = (number: number | null | undefined) => String(number ?? "")

export function valuesOf(rule: CommissionRule | null, currencies: string[]): RuleValues {
  const amountOf = (code: string) => rule?.amounts.find((one) => one.currency_code === code)
  return {
    name: rule?.name ?? "",
    is_active: rule?.is_active ?? true,
    kind: rule?.kind ?? "percentage",
    percent: rule?.basis_points == null ? "" : String(rule.basis_points / BPS_PER_PERCENT),
    include_shipping: rule?.include_shipping ?? false,
    seller_id: rule?.seller_id ?? "",
    category_id: rule?.category_id ?? "",
    collection_id: rule?.collection_id ?? "",
    product_id: rule?.product_id ?? "",
    amounts: Object.fromEntries(
      currencies.map((code) => {
        const { fixed, min, max } = amountOf(code) ?? {}
        return [code, { fixed: textOf(fixed), min: textOf(min), max: textOf(max) }]
      })
    ),
  }
}

/** What the server takes; of the default rule it takes figures only. */
export function inputOf(values: RuleValues, isDefault: boolean): Partial<RuleInput> {
  const { name, is_active, kind, percent, include_shipping } = values
  const figures = {
    name: name.trim(),
    include_shipping,
    basis_points: kind === "percentage" ? Math.round(Number(percent || 0) * BPS_PER_PERCENT) : null,
    amounts: Object.entries(values.amounts).flatMap(([code, amount]) =>
      amountInput(code, amount, kind)
    ),
  }
  if (isDefault) return figures
  return {
    ...figures,
    ...{ is_active, kind },
    seller_id: values.seller_id || null,
    category_id: values.category_id || null,
    collection_id: values.collection_id || null,
    product_id: values.product_id || null,
  }
}

function amountInput(
  currency_code: string,
  { fixed, min, max }: AmountValues,
  kind: CommissionKind
): RuleAmount[] {
  const number = (text: string) => (text === "" ? null : Number(text))
  const amount = {
    currency_code,
    fixed: kind === "fixed" ? number(fixed) : null,
    ...{ min: number(min), max: number(max) },
  }
  return amount.fixed === null && amount.min === null && amount.max === null ? [] : [amount]
}

/** The choice that is made already is offered, too, however the search goes. */
export const choicesOf = (found: Named[], chosen: Named | null) =>
  [...(chosen && !found.some(({ id }) => id === chosen.id) ? [chosen] : []), ...found].map(
    ({ id, name }) => ({ value: id, label: name })
  )
