import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import CommissionLine from "./models/commission-line"
import CommissionRule from "./models/commission-rule"
import CommissionRuleAmount from "./models/commission-rule-amount"
import { Rule, RuleAmount } from "./rules"

export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!
export type CommissionRuleRow = InferTypeOf<typeof CommissionRule>
export type CommissionLineRow = InferTypeOf<typeof CommissionLine>

/** The tables of the domain. */
export class CommissionStorage extends MedusaService({
  CommissionRule,
  CommissionRuleAmount,
  CommissionLine,
}) {}

const numberOf = (units: number | null) => (units === null ? null : Number(units))

/** A rule as everybody works with it; `bigint` columns arrive as text. */
export const ruleOf = (row: CommissionRuleRow): Rule => ({
  ...{ id: row.id, name: row.name, rank: row.rank },
  ...{ is_default: row.is_default, is_active: row.is_active },
  ...{ seller_id: row.seller_id, category_id: row.category_id },
  ...{ collection_id: row.collection_id, product_id: row.product_id },
  ...{ kind: row.kind, basis_points: row.basis_points, include_shipping: row.include_shipping },
  amounts: row.amounts
    .map(({ currency_code, fixed, min, max }): RuleAmount => ({
      currency_code,
      ...{ fixed: numberOf(fixed), min: numberOf(min), max: numberOf(max) },
    }))
    .sort((a, b) => (a.currency_code < b.currency_code ? -1 : 1)),
})
