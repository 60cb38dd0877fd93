import { BigNumberInput, ComputeActions } from "@medusajs/framework/types"
import { BigNumber, ComputedActions, MathBN } from "@medusajs/framework/utils"
import { lowerTo, sumOf } from "./lower"
import {
  atPart,
  Discount,
  hasMaximum,
  isDiscount,
  lineOf,
  Offer,
  overspends,
  Scope,
  Terms,
  withoutSpendBudget,
} from "./terms"

/**
 * What was decided on a promotion that has a maximum: nothing to do; it is lowered to so much of
 * its percentage, and gives these discounts; or its budget has not enough left.
 */
type Verdict = { part?: BigNumberInput; discounts?: Discount[]; isOut?: boolean }
type Verdicts = Map<string, Verdict>

export type Pass = {
  /** The offers, as the verdicts so far change them. */
  change: (offers: Offer[]) => Offer[]
}
type Given = {
  scope: Scope
  decimals: () => Promise<number>
  /** The platform's computation, with changed offers. Calls `change` with all that may apply. */
  compute: (pass: Pass) => Promise<ComputeActions[]>
  terms: () => Map<string, Terms>
}

/**
 * Runs the platform's computation, which treats promotions one after the other, each on what those
 * before it have left. The first that gives more than its maximum is lowered and everything is
 * computed again, so that those after it see what is truly left; at most once for each promotion
 * with a maximum. What it gives is rounded to whole minor units by largest remainder.
 */
export async function applyTerms(given: Given): Promise<ComputeActions[]> {
  const verdicts: Verdicts = new Map()
  let offers: Offer[] = []
  const change = (loaded: Offer[]) => {
    offers = loaded
    return loaded.flatMap((offer) => changed(offer, given.terms().get(offer.id), verdicts))
  }
  let actions = await given.compute({ change })
  while (await decideNext(actions, offers, verdicts, given)) {
    actions = await given.compute({ change })
  }
  return withVerdicts(actions, verdicts, given.scope)
}

function changed(offer: Offer, terms: Terms | undefined, verdicts: Verdicts): Offer[] {
  if (!hasMaximum(offer, terms)) return [offer]
  const verdict = verdicts.get(offer.code)
  if (verdict?.isOut) return []
  const free = withoutSpendBudget(offer)
  return [verdict?.part ? atPart(free, verdict.part) : free]
}

/** @returns whether a promotion was found that makes it necessary to compute again */
async function decideNext(
  actions: ComputeActions[],
  offers: Offer[],
  verdicts: Verdicts,
  { terms, decimals }: Given
): Promise<boolean> {
  const byCode = new Map(offers.map((offer) => [offer.code, offer]))
  for (const code of new Set(actions.filter(isDiscount).map((one) => one.code))) {
    const offer = byCode.get(code)
    const own = offer && terms().get(offer.id)
    if (!offer || !hasMaximum(offer, own) || own.maximum === null || verdicts.has(code)) continue
    const discounts = actions.filter(isDiscount).filter((one) => one.code === code)
    const verdict = judge(offer, discounts, own.maximum, await decimals())
    verdicts.set(code, verdict)
    if (verdict.isOut || verdict.part) return true
  }
  return false
}

function judge(offer: Offer, discounts: Discount[], maximum: number, decimals: number): Verdict {
  const total = sumOf(discounts.map(({ amount }) => amount))
  const most = MathBN.convert(maximum).shiftedBy(-decimals)
  if (overspends(offer, MathBN.min(total, most))) return { isOut: true }
  if (MathBN.lte(total, most)) return {}
  const amounts = lowerTo(
    discounts.map(({ amount }) => amount),
    maximum,
    decimals
  )
  const lowered = discounts.map((one, i) => ({ ...one, amount: new BigNumber(amounts[i]) }))
  return {
    part: MathBN.div(most, total),
    discounts: lowered.filter(({ amount }) => MathBN.gt(amount, 0)),
  }
}

/** Puts what was decided in the place of what the platform computed. */
function withVerdicts(actions: ComputeActions[], verdicts: Verdicts, scope: Scope) {
  const done = new Set<string>()
  const result = actions.flatMap((action): ComputeActions[] => {
    const discounts = isDiscount(action) && verdicts.get(action.code)?.discounts
    if (!discounts) return [action]
    if (done.has(action.code!)) return []
    done.add(action.code!)
    return discounts
  })
  for (const [code, { isOut, discounts }] of verdicts) {
    if (isOut) result.push({ action: ComputedActions.CAMPAIGN_BUDGET_EXCEEDED, code })
    // So little for each line that the platform takes it for nothing is a cent for one of them.
    if (discounts && !done.has(code)) result.push(...discounts)
  }
  return [...verdicts.values()].some(({ part }) => part) ? withinLines(result, scope) : result
}

/**
 * Rounding gives a line up to one minor unit more than its exact part; if others then take all that
 * was left, the last of them takes so much less.
 */
function withinLines(actions: ComputeActions[], scope: Scope): ComputeActions[] {
  const lines = new Map([...scope.items, ...scope.shipping_methods].map((line) => [line.id, line]))
  const left = new Map(
    [...lines].map(([id, line]) => [id, MathBN.convert(amountOf(line, "subtotal"))])
  )
  return actions.flatMap((action) => {
    const rest = isDiscount(action) && left.get(lineOf(action))
    if (!isDiscount(action) || !rest) return [action]
    const line = lines.get(lineOf(action))!
    const [net, gross] = [amountOf(line, "subtotal"), amountOf(line, "original_total")]
    const inclusive = action.is_tax_inclusive && MathBN.gt(net, 0)
    const rate = inclusive ? MathBN.div(gross, net) : MathBN.convert(1)
    const most = MathBN.mult(rest, rate)
    const isWithin = MathBN.lte(action.amount, MathBN.add(most, DUST))
    const amount = isWithin ? action.amount : most
    left.set(lineOf(action), MathBN.sub(rest, MathBN.div(amount, rate)))
    if (isWithin) return [action]
    return MathBN.gt(amount, 0) ? [{ ...action, amount: new BigNumber(amount) }] : []
  })
}

/** What divisions leave, far below any minor unit. */
const DUST = 1e-9

const amountOf = (line: Record<string, unknown>, name: string): BigNumberInput =>
  // The platform computes with both, so they are amounts where they are there.
  (line[name] as BigNumberInput | undefined) ?? 0
