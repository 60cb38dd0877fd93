import { BigNumberInput, ComputeActionContext, ComputeActions } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** What the marketplace adds to a promotion of the platform. */
export type Terms = {
  promotion_id: string
  /** Whose lines it may touch; null: all. */
  seller_id: string | null
  /** The most that it takes off one cart in its currency, in minor units; null: no maximum. */
  maximum: number | null
}

/** The parts of a promotion that are looked at or changed, as the platform reads them. */
export type Offer = {
  id: string
  code: string
  type: string
  application_method: {
    type: string
    target_type: string
    value: BigNumberInput
    target_rules: { attribute: string; operator: string; values: { value: string }[] }[]
  } | null
  campaign: {
    budget: {
      type: string
      limit: BigNumberInput | null
      used: BigNumberInput | null
    } | null
  } | null
}

export type Line = NonNullable<ComputeActionContext["items"]>[number] & {
  product_id?: string | null
  /** Whose line it is. */
  seller_id?: string | null
}
export type Delivery = NonNullable<ComputeActionContext["shipping_methods"]>[number] & {
  shipping_option_id?: string | null
  seller_id?: string | null
}
export type Scope = ComputeActionContext & {
  items: Line[]
  shipping_methods: Delivery[]
}

/** An action that takes something off a line or a delivery. */
export type Discount = Extract<ComputeActions, { amount: BigNumberInput }> & {
  is_tax_inclusive?: boolean
}
export const isDiscount = (action: ComputeActions): action is Discount =>
  action.action === "addItemAdjustment" || action.action === "addShippingMethodAdjustment"
export const lineOf = (one: Discount): string =>
  "item_id" in one ? one.item_id : one.shipping_method_id

/** A maximum is one of percentages: a fixed amount names its own. */
export const hasMaximum = (offer: Offer, terms: Terms | undefined): terms is Terms =>
  terms?.maximum != null &&
  offer.type === "standard" &&
  offer.application_method?.type === "percentage"

/**
 * The seller's promotion with one more condition, which nobody can take away: it selects the
 * seller's own lines. So no other line is a part of what the promotion is spread over.
 */
export function forOwnLines(offer: Offer, seller_id: string): Offer {
  const method = offer.application_method
  if (!method) return offer
  const scope = method.target_type === "shipping_methods" ? "shipping_methods" : "items"
  const own = { attribute: `${scope}.seller_id`, operator: "eq", values: [{ value: seller_id }] }
  return {
    ...offer,
    application_method: { ...method, target_rules: [...(method.target_rules ?? []), own] },
  }
}

/**
 * A percentage of everything it touches, so a part of the percentage is that part of each line. The
 * platform applies higher percentages first, comparing values: lowered, this one compares as before
 * and keeps its place.
 */
export function atPart(offer: Offer, part: BigNumberInput): Offer {
  const method = offer.application_method
  if (!method) return offer
  const lowered = MathBN.mult(method.value, part).toString()
  const value = { value: lowered, valueOf: () => Number(method.value) }
  return { ...offer, application_method: { ...method, value } }
}

/**
 * Without the budget that counts what is spent: the platform would compare it with what the
 * percentage makes before it is lowered. It is compared in `overspends`, with what is really given.
 */
export function withoutSpendBudget(offer: Offer): Offer {
  if (offer.campaign?.budget?.type !== "spend") return offer
  return { ...offer, campaign: { ...offer.campaign, budget: null } }
}

export function overspends(offer: Offer, amount: BigNumberInput): boolean {
  const budget = offer.campaign?.budget
  if (budget?.type !== "spend" || !budget.limit) return false
  return MathBN.gt(MathBN.add(budget.used ?? 0, amount), budget.limit)
}
