import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type FoundPromotion = {
  id: string
  code: string
  type: string
  status: string
  limit: number | null
  used: number
  created_at: Date | string
  application_method: {
    type: string
    target_type: string
    value: number
    currency_code: string | null
  } | null
  campaign: {
    id: string
    campaign_identifier: string
    starts_at: Date | string | null
    ends_at: Date | string | null
  } | null
}

export const PROMOTION_FIELDS = [
  ...["id", "code", "type", "status", "limit", "used", "created_at"],
  ...["application_method.type", "application_method.target_type", "application_method.value"],
  ...["application_method.currency_code", "campaign.id", "campaign.campaign_identifier"],
  ...["campaign.starts_at", "campaign.ends_at"],
]

/** @throws MedusaError not_found */
export async function findPromotion(container: MedusaContainer, id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "promotion",
    fields: PROMOTION_FIELDS,
    filters: { id },
  })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Promotion ${id} was not found`)
  }
  // The fields asked for; the generated types call amounts and dates by other names.
  return data[0] as unknown as FoundPromotion
}

type Input = { id: string; seller_id?: string }

/** The promotion, and only the seller's own when a seller asks: another's is not found. */
export const findPromotionStep = createStep(
  "find-promotion",
  async ({ id, seller_id }: Input, { container }) => {
    if (seller_id) {
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "promotion_policy",
        fields: ["id"],
        filters: { promotion_id: id, seller_id },
      })
      if (!data.length) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `Promotion ${id} was not found`)
      }
    }
    return new StepResponse(await findPromotion(container, id))
  }
)
