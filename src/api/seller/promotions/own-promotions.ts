import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  Maximum,
  PromotionKind,
  PROMOTIONS_PER_SELLER_MAX,
  PromotionState,
  PromotionTarget,
  stateOf,
} from "../../../modules/promotion-policy/rules"
import {
  FoundPromotion,
  PROMOTION_FIELDS,
} from "../../../workflows/promotion-policy/steps/find-promotion"
import { majorUnitsOf } from "../../admin/promotion-policies/policy-view"
import { sellerOf } from "../seller-of"

/** `value` in percent or in major units; maximums in major units. */
export type SellerPromotion = {
  id: string
  code: string
  kind: PromotionKind
  target: PromotionTarget
  value: number
  currency_code: string | null
  starts_at: Date | string | null
  ends_at: Date | string | null
  usage_limit: number | null
  used: number
  state: PromotionState
  maximums: Maximum[]
  created_at: Date | string
}

type Policy = { promotion_id: string; maximums: Maximum[] }

/** The promotions of the caller's store; a store has `PROMOTIONS_PER_SELLER_MAX` at most. */
export async function listOwnPromotions(
  req: MedusaRequest,
  now: Date,
  promotion_id?: string
): Promise<SellerPromotion[]> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "promotion_policy",
    fields: ["promotion_id", "maximums.currency_code", "maximums.amount"],
    filters: {
      seller_id: sellerOf(req).seller_id,
      retired_at: null,
      ...(promotion_id && { promotion_id }),
    },
    pagination: { take: PROMOTIONS_PER_SELLER_MAX },
  })
  // The fields asked for; the generated types know no relations of models that are new.
  const policies = data as unknown as Policy[]
  if (!policies.length) return []
  const { data: promotions } = await query.graph({
    entity: "promotion",
    fields: PROMOTION_FIELDS,
    filters: { id: policies.map((policy) => policy.promotion_id) },
    pagination: { take: PROMOTIONS_PER_SELLER_MAX },
  })
  const maximums = new Map(policies.map((policy) => [policy.promotion_id, policy.maximums]))
  const codes = policies.flatMap((policy) => policy.maximums.map((one) => one.currency_code))
  const inMajorUnits = await majorUnitsOf(req.scope, codes)
  // The fields asked for; the generated types call amounts and dates by other names.
  return (promotions as unknown as FoundPromotion[]).map((promotion) => ({
    ...viewOf(promotion, now),
    maximums: (maximums.get(promotion.id) ?? []).map(inMajorUnits),
  }))
}

/** @throws MedusaError not_found, also when it is another's */
export async function retrieveOwnPromotion(req: MedusaRequest, id: string) {
  const [promotion] = await listOwnPromotions(req, new Date(), id)
  if (promotion) return promotion
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Promotion ${id} was not found`)
}

function viewOf(promotion: FoundPromotion, now: Date): Omit<SellerPromotion, "maximums"> {
  const { id, code, status, used, limit, campaign, application_method: method } = promotion
  const window = { starts_at: campaign?.starts_at ?? null, ends_at: campaign?.ends_at ?? null }
  return {
    id,
    code,
    kind: method?.type === "percentage" ? "percentage" : "fixed",
    target: method?.target_type === "shipping_methods" ? "shipping" : "items",
    value: Number(method?.value ?? 0),
    currency_code: method?.currency_code ?? null,
    ...window,
    usage_limit: limit,
    used,
    state: stateOf({ ...window, status, used, usage_limit: limit }, now),
    created_at: promotion.created_at,
  }
}
