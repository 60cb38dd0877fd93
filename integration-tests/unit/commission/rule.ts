import { Subject } from "../../../src/modules/commission/matching"
import { Rule } from "../../../src/modules/commission/rules"

/** A percentage of everything, 2 % unless told otherwise. */
export const aRule = (terms: Partial<Rule> = {}): Rule => ({
  ...{ id: "comrule_a", name: "A", rank: 0, is_default: false, is_active: true },
  ...{ seller_id: null, category_id: null, collection_id: null, product_id: null },
  ...{ kind: "percentage", basis_points: 200, include_shipping: false, amounts: [] },
  ...terms,
})

export const fixed = (currency_code: string, units: number, bounds: object = {}) => ({
  ...{ kind: "fixed" as const, basis_points: null },
  amounts: [{ currency_code, fixed: units, min: null, max: null, ...bounds }],
})

/** A cup of North, in the category of cups below crockery. */
export const aSubject = (facts: Partial<Subject> = {}): Subject => ({
  ...{ kind: "item", seller_id: "north", product_id: "cup", collection_id: "summer" },
  ...{ category_ids: ["crockery", "cups"], currency_code: "usd" },
  ...facts,
})
