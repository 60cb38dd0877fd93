import { MedusaError } from "@medusajs/framework/utils"

export const COMMISSION_KINDS = ["percentage", "fixed"] as const
export type CommissionKind = (typeof COMMISSION_KINDS)[number]

/** What a frozen line was charged by: a rule, or the fee that its auction was published with. */
export const COMMISSION_BASES = ["rule", "auction_fee"] as const
export type CommissionBasis = (typeof COMMISSION_BASES)[number]

/** 200 of 10,000 are 2 %. */
export const DEFAULT_BASIS_POINTS = 200
export const BASIS_POINTS_MAX = 10_000
export const RULES_MAX = 500
export const RULE_NAME_LENGTH_MAX = 100
/** The most that a rule may say of a currency, in minor units. */
export const RULE_AMOUNT_MAX = 1_000_000_000_000

/** What a rule says of one currency, in minor units. */
export type RuleAmount = {
  currency_code: string
  fixed: number | null
  min: number | null
  max: number | null
}
/** Null matches everything; several conditions must all match. */
export type RuleConditions = {
  seller_id: string | null
  category_id: string | null
  collection_id: string | null
  product_id: string | null
}
export type RuleTerms = RuleConditions & {
  name: string
  is_active: boolean
  kind: CommissionKind
  basis_points: number | null
  include_shipping: boolean
  amounts: RuleAmount[]
}
export type Rule = RuleTerms & { id: string; rank: number; is_default: boolean }

export const CONDITIONS = ["seller_id", "category_id", "collection_id", "product_id"] as const

const refuse = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** Refuses terms that contradict each other. */
export function assertTermsAreSound(terms: RuleTerms): void {
  const { name, kind, basis_points, amounts } = terms
  const isPercentage = kind === "percentage"
  if (isPercentage !== (basis_points !== null)) {
    const wanted = isPercentage ? `0 to ${BASIS_POINTS_MAX}` : "null: it has an amount per unit"
    throw refuse(`The basis points of the ${kind} rule "${name}" accept ${wanted}`)
  }
  const withFixed = amounts.filter(({ fixed }) => fixed !== null)
  if (isPercentage && withFixed.length) {
    throw refuse(`The percentage rule "${name}" has no amount per unit; accepted: min and max`)
  }
  if (!isPercentage && !withFixed.length) {
    throw refuse(`The fixed rule "${name}" needs an amount per unit in at least one currency`)
  }
  for (const { currency_code, min, max } of amounts) {
    if (min === null || max === null || min <= max) continue
    const currency = currency_code.toUpperCase()
    throw refuse(`The minimum of the rule "${name}" in ${currency} is above its maximum`)
  }
}

/** The default rule matches whatever no other matched: nothing may keep it from doing so. */
export function assertStaysDefault(terms: RuleTerms): void {
  const isOpen = CONDITIONS.every((condition) => terms[condition] === null)
  if (isOpen && terms.is_active && terms.kind === "percentage") return
  throw refuse(
    "The default rule is an active percentage without conditions; " +
      "accepted changes: name, basis_points, amounts, include_shipping"
  )
}

/** Refuses an order that does not name each rule once, the default left out. */
export function assertNamesAll(given: string[], rules: string[]): void {
  const missing = rules.filter((id) => !given.includes(id))
  const surplus = given.filter((id, i) => !rules.includes(id) || given.indexOf(id) !== i)
  if (!missing.length && !surplus.length) return
  const parts = [
    missing.length && `missing: ${missing.join(", ")}`,
    surplus.length && `too much: ${[...new Set(surplus)].join(", ")}`,
  ].filter(Boolean)
  throw refuse(
    `The order of the rules names each rule once, without the default; ${parts.join("; ")}`
  )
}
