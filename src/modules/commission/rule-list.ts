import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import {
  assertNamesAll,
  assertStaysDefault,
  assertTermsAreSound,
  Rule,
  RULES_MAX,
  RuleTerms,
} from "./rules"
import { CommissionStorage, Ctx, managerOf, ruleOf } from "./storage"

export type RuleChanged = { before: Rule; after: Rule }

const LIST = { relations: ["amounts"], order: { rank: "ASC" as const } }

/**
 * The ordered list. Whoever changes it holds the row of the default rule, which is always there,
 * so that two changes at once never mix their orders.
 */
export class CommissionRuleList extends CommissionStorage {
  /** All rules, first match first; the default is the last. */
  @InjectManager()
  async orderedRules(@MedusaContext() context: Ctx = {}): Promise<Rule[]> {
    return (await this.listCommissionRules({}, LIST, context)).map(ruleOf)
  }

  /** Puts a rule at the end of the list, before the default. */
  @InjectTransactionManager()
  async addRule(terms: RuleTerms, @MedusaContext() context: Ctx = {}): Promise<Rule> {
    assertTermsAreSound(terms)
    const rules = await this.lockedRules(context)
    assertRoom(rules)
    const { amounts, ...columns } = terms
    const rank = rules.length - 1
    const { id } = await this.createCommissionRules({ ...columns, rank }, context)
    await this.writeAmounts(id, amounts, context)
    await this.rank([...ordered(rules), id], context)
    return { ...terms, id, rank, is_default: false }
  }

  /** Changes what is named; `amounts` replaces them all. */
  @InjectTransactionManager()
  async changeRule(
    id: string,
    changes: Partial<RuleTerms>,
    @MedusaContext() context: Ctx = {}
  ): Promise<RuleChanged> {
    const before = ruleIn(await this.lockedRules(context), id)
    const after = { ...before, ...changes }
    assertTermsAreSound(after)
    if (before.is_default) assertStaysDefault(after)
    const { amounts, ...columns } = changes
    await this.updateCommissionRules({ id, ...columns }, context)
    if (amounts) await this.writeAmounts(id, amounts, context)
    return { before, after }
  }

  @InjectTransactionManager()
  async removeRule(id: string, @MedusaContext() context: Ctx = {}): Promise<Rule> {
    const rules = await this.lockedRules(context)
    const rule = ruleIn(rules, id)
    if (rule.is_default) {
      const message = "The default rule cannot be deleted; its percentage can be changed, also to 0"
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    await this.softDeleteCommissionRules([id], {}, context)
    await this.rank(
      ordered(rules).filter((one) => one !== id),
      context
    )
    return rule
  }

  /** Comes back behind all others but the default, as they have another order by now. */
  @InjectTransactionManager()
  async bringBackRule(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const rules = await this.lockedRules(context)
    assertRoom(rules)
    await this.restoreCommissionRules([id], {}, context)
    await this.rank([...ordered(rules), id], context)
  }

  /** @returns the order before, without the default */
  @InjectTransactionManager()
  async orderRules(ids: string[], @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const before = ordered(await this.lockedRules(context))
    assertNamesAll(ids, before)
    await this.rank(ids, context)
    return before
  }

  private async lockedRules(context: Ctx): Promise<Rule[]> {
    await managerOf(context).execute("select id from commission_rule where is_default for update")
    return await this.orderedRules(context)
  }

  /** The default comes after all others, however many there are. */
  private async rank(ids: string[], context: Ctx) {
    await managerOf(context).flush()
    const places = [...ids.map((id, rank) => ({ id, rank }))]
    if (places.length) {
      const values = places.map(() => "(?, ?::integer)").join(", ")
      await managerOf(context).execute(
        `update commission_rule as rule set rank = place.rank, updated_at = now()
           from (values ${values}) as place (id, rank)
          where rule.id = place.id and rule.rank <> place.rank`,
        places.flatMap(({ id, rank }) => [id, rank])
      )
    }
    await managerOf(context).execute("update commission_rule set rank = ? where is_default", [
      ids.length,
    ])
  }

  private async writeAmounts(rule_id: string, amounts: RuleTerms["amounts"], context: Ctx) {
    await this.deleteCommissionRuleAmounts({ rule_id }, context)
    await this.createCommissionRuleAmounts(
      amounts.map((amount) => ({ ...amount, rule_id })),
      context
    )
  }
}

const ordered = (rules: Rule[]) => rules.filter(({ is_default }) => !is_default).map(({ id }) => id)

function assertRoom(rules: Rule[]) {
  if (rules.length < RULES_MAX) return
  const message = `There are at most ${RULES_MAX} commission rules; delete one first`
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

function ruleIn(rules: Rule[], id: string): Rule {
  const rule = rules.find((one) => one.id === id)
  if (rule) return rule
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Commission rule ${id} does not exist`)
}
