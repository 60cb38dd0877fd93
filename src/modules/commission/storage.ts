import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import CommissionLine from "./models/commission-line"
import CommissionRule from "./models/commission-rule"
import CommissionRuleAmount from "./models/commission-rule-amount"

export type Ctx = Context<EntityManager>
export type CommissionRuleRow = InferTypeOf<typeof CommissionRule>
export type CommissionLineRow = InferTypeOf<typeof CommissionLine>

/** The tables of the domain. */
export class CommissionStorage extends MedusaService({
  CommissionRule,
  CommissionRuleAmount,
  CommissionLine,
}) {}
