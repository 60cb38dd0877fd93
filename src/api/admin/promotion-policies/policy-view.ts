import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../../lib/money"
import { Bearer, Maximum } from "../../../modules/promotion-policy/rules"
import { findPromotion } from "../../../workflows/promotion-policy/steps/find-promotion"

/** Amounts in major units, by currency. */
export type PromotionPolicyView = {
  promotion_id: string
  seller: { id: string; name: string } | null
  bearer: Bearer
  merchant_share_bp: number
  /** Whether a most discount can be named: only percentages have one. */
  takes_maximum: boolean
  maximums: Maximum[]
}

const POLICY_FIELDS = [
  ...["seller_id", "bearer", "merchant_share_bp"],
  ...["maximums.currency_code", "maximums.amount"],
]

type Row = {
  seller_id: string | null
  bearer: Bearer
  merchant_share_bp: number
  maximums: Maximum[]
}

/**
 * The policy of a promotion, with what holds when there is none.
 *
 * @throws MedusaError not_found when there is no such promotion
 */
export async function retrievePolicy(
  container: MedusaContainer,
  promotion_id: string
): Promise<PromotionPolicyView> {
  const promotion = await findPromotion(container, promotion_id)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "promotion_policy",
    fields: POLICY_FIELDS,
    filters: { promotion_id },
  })
  // The fields asked for; the generated types know no relations of models that are new.
  const row = data[0] as unknown as Row | undefined
  const { data: sellers } = row?.seller_id
    ? await query.graph({
        entity: "seller",
        fields: ["id", "name"],
        filters: { id: row.seller_id },
      })
    : { data: [] }
  const maximums = row?.maximums ?? []
  const inMajorUnits = await majorUnitsOf(
    container,
    maximums.map((one) => one.currency_code)
  )
  return {
    promotion_id,
    seller: sellers[0] ? { id: sellers[0].id, name: sellers[0].name } : null,
    bearer: row?.bearer ?? "seller",
    merchant_share_bp: row?.merchant_share_bp ?? 0,
    takes_maximum:
      promotion.type === "standard" && promotion.application_method?.type === "percentage",
    maximums: maximums.map(inMajorUnits),
  }
}

/** @returns how maximums are shown, for maximums in any of the given currencies */
export async function majorUnitsOf(container: MedusaContainer, codes: string[]) {
  const { data } = codes.length
    ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "currency",
        fields: ["code", "decimal_digits"],
        filters: { code: [...new Set(codes)] },
      })
    : { data: [] }
  const decimals = new Map(data.map(({ code, decimal_digits }) => [code, decimal_digits]))
  return ({ currency_code, amount }: Maximum): Maximum => ({
    currency_code,
    amount: fromMinor(Number(amount), decimals.get(currency_code) ?? 0),
  })
}
