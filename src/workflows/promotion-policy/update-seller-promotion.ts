import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createCampaignsWorkflow,
  emitEventStep,
  updateCampaignsWorkflow,
  updatePromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { PromotionPolicyEvents } from "../../modules/promotion-policy/events"
import { Price } from "../../modules/seller/product-rules"
import { assertPricesAreSellableStep } from "../seller/steps/assert-prices-are-sellable"
import { campaignOf, ownCampaignOf, windowOf } from "./own-campaign"
import { amountsOf, assertOfferStep, Offer } from "./steps/assert-offer"
import { findPromotionStep, FoundPromotion } from "./steps/find-promotion"
import { measureAmountsStep } from "./steps/measure-amounts"
import { writePromotionPolicyStep } from "./steps/write-promotion-policy"

/** What is left out stays; null takes a bound away. Code, kind and target stay. */
export type UpdateSellerPromotion = {
  id: string
  seller_id: string
  value?: number
  starts_at?: Date | string | null
  ends_at?: Date | string | null
  usage_limit?: number | null
  maximums?: Price[]
  /** Ends it at `now`, whatever else is said of its end. */
  end_now?: boolean
  now: Date
}

/** The offer as it will be. */
function offerAfter(input: UpdateSellerPromotion, promotion: FoundPromotion): Offer {
  const { application_method: method, code } = promotion
  const campaign = changesWindow(input) ? ownCampaignOf(promotion) : promotion.campaign
  const { starts_at = campaign?.starts_at ?? null } = input
  const { ends_at = campaign?.ends_at ?? null } = input
  const isPercentage = method?.type === "percentage"
  return {
    code,
    kind: isPercentage ? "percentage" : "fixed",
    value: input.value ?? Number(method?.value ?? 0),
    currency_code: method?.currency_code,
    ...(input.end_now ? endedAt(new Date(input.now), starts_at) : { starts_at, ends_at }),
    maximums: input.maximums,
  }
}

/** What has not started yet is over at the moment it would have started. */
const endedAt = (now: Date, starts_at: Date | string | null) => ({
  starts_at: starts_at && new Date(starts_at) >= now ? null : starts_at,
  ends_at: now,
})

const changesWindow = ({ starts_at, ends_at, end_now }: UpdateSellerPromotion) =>
  starts_at !== undefined || ends_at !== undefined || Boolean(end_now)

/** Changes what a seller's promotion gives, how often and when. Another's is not found. */
export const updateSellerPromotionWorkflow = createWorkflow(
  "update-seller-promotion",
  (input: WorkflowData<UpdateSellerPromotion>) => {
    const promotion = findPromotionStep(input)
    const offer = transform({ input, promotion }, ({ input, promotion }) =>
      offerAfter(input, promotion)
    )
    assertOfferStep(offer)
    const currencies = assertPricesAreSellableStep(
      transform({ offer }, ({ offer }) => amountsOf(offer))
    )
    const maximums = measureAmountsStep({ amounts: input.maximums, currencies })
    writePromotionPolicyStep(
      transform({ promotion, maximums }, ({ promotion, maximums }) => ({
        promotion: { promotion_id: promotion.id, code: promotion.code },
        changes: { maximums },
      }))
    )
    const facts = transform({ input, promotion, offer }, ({ input, promotion, offer }) => ({
      window: changesWindow(input) && campaignOf(promotion.id, offer),
      campaign_id: promotion.campaign?.id,
    }))
    when("window-of-own-campaign", facts, ({ window, campaign_id }) =>
      Boolean(window && campaign_id)
    ).then(() => {
      updateCampaignsWorkflow.runAsStep({
        input: transform({ facts, offer }, ({ facts, offer }) => ({
          campaignsData: [{ id: facts.campaign_id!, ...windowOf(offer) }],
        })),
      })
    })
    const made = when("window-without-campaign", facts, ({ window, campaign_id }) =>
      Boolean(window && !campaign_id)
    ).then(() =>
      createCampaignsWorkflow.runAsStep({
        input: transform({ facts }, ({ facts: { window } }) => ({
          campaignsData: window ? [window] : [],
        })),
      })
    )
    updatePromotionsWorkflow.runAsStep({
      input: transform({ input, promotion, made }, ({ input, promotion, made }) => ({
        promotionsData: [
          {
            id: promotion.id,
            ...(made && { campaign_id: made[0].id }),
            ...(input.usage_limit !== undefined && { limit: input.usage_limit }),
            ...(input.value !== undefined && { application_method: { value: input.value } }),
          },
        ],
      })),
    })
    emitEventStep({
      eventName: PromotionPolicyEvents.SELLER_PROMOTION_CHANGED,
      data: transform({ input }, ({ input: { id, seller_id } }) => ({
        promotion_id: id,
        seller_id,
      })),
    })
    return new WorkflowResponse(promotion)
  }
)
