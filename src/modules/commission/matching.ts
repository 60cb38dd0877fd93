import { MedusaError } from "@medusajs/framework/utils"
import { RuleTerms } from "./rules"

/** What is sold, as far as a rule can ask about it. */
export type Subject = {
  kind: "item" | "shipping"
  seller_id: string
  product_id: string | null
  collection_id: string | null
  /** The categories of the product and all above them. */
  category_ids: string[]
  currency_code: string
}

/** Why a rule does not match, in the order in which it is looked at. */
export const MISMATCHES = [
  "inactive",
  /** It asks about goods, and this is shipping. */
  "shipping",
  "seller",
  "product",
  "collection",
  "category",
  /** A fixed commission that says nothing about the currency. */
  "currency",
] as const
export type Mismatch = (typeof MISMATCHES)[number]

type Test = (rule: RuleTerms, subject: Subject) => boolean

const FAILS: Record<Mismatch, Test> = {
  inactive: (rule) => !rule.is_active,
  shipping: (rule, { kind }) => kind === "shipping" && asksAboutGoods(rule),
  seller: ({ seller_id }, subject) => seller_id !== null && seller_id !== subject.seller_id,
  product: ({ product_id }, subject) => product_id !== null && product_id !== subject.product_id,
  collection: ({ collection_id }, subject) =>
    collection_id !== null && collection_id !== subject.collection_id,
  category: ({ category_id }, subject) =>
    category_id !== null && !subject.category_ids.includes(category_id),
  currency: (rule, { currency_code }) =>
    rule.kind === "fixed" &&
    !rule.amounts.some((one) => one.currency_code === currency_code && one.fixed !== null),
}

const asksAboutGoods = ({ product_id, collection_id, category_id }: RuleTerms) =>
  product_id !== null || collection_id !== null || category_id !== null

/** Null when the rule matches. */
export const mismatchOf = (rule: RuleTerms, subject: Subject): Mismatch | null =>
  MISMATCHES.find((reason) => FAILS[reason](rule, subject)) ?? null

/** The first rule that matches, and why each before it did not. */
export function matchRule<R extends RuleTerms>(rules: readonly R[], subject: Subject) {
  const passed: { rule: R; mismatch: Mismatch }[] = []
  for (const rule of rules) {
    const mismatch = mismatchOf(rule, subject)
    if (mismatch === null) return { rule, passed }
    passed.push({ rule, mismatch })
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "No commission rule matches: the default rule is missing"
  )
}
