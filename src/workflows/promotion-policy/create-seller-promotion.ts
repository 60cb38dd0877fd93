import { CreatePromotionDTO } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createCampaignsWorkflow,
  createPromotionsWorkflow,
  emitEventStep,
  updatePromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { PROMOTION_POLICY_MODULE } from "../../modules/promotion-policy"
import { PromotionPolicyEvents } from "../../modules/promotion-policy/events"
import { PromotionKind, PromotionTarget } from "../../modules/promotion-policy/rules"
import PromotionPolicyModuleService from "../../modules/promotion-policy/service"
import { Price } from "../../modules/seller/product-rules"
import { assertPricesAreSellableStep } from "../seller/steps/assert-prices-are-sellable"
import { campaignOf } from "./own-campaign"
import { amountsOf, assertOfferStep } from "./steps/assert-offer"
import { measureAmountsStep } from "./steps/measure-amounts"
import { writePromotionPolicyStep } from "./steps/write-promotion-policy"

/** `value` in percent, or for a fixed amount in major units of the currency. */
export type CreateSellerPromotion = {
  seller_id: string
  code: string
  kind: PromotionKind
  target: PromotionTarget
  value: number
  currency_code?: string | null
  starts_at?: Date | string | null
  ends_at?: Date | string | null
  usage_limit?: number | null
  maximums?: Price[]
}

/** Before the promotion can apply anywhere: without this row it would be the merchant's. */
const claimPromotionStep = createStep(
  "claim-promotion",
  async (input: { promotion_id: string; seller_id: string }, { container }) => {
    const policies = container.resolve<PromotionPolicyModuleService>(PROMOTION_POLICY_MODULE)
    await policies.claimForSeller(input)
    return new StepResponse(undefined, input.promotion_id)
  },
  async (promotion_id, { container }) => {
    if (!promotion_id) return
    const policies = container.resolve<PromotionPolicyModuleService>(PROMOTION_POLICY_MODULE)
    const [policy] = await policies.listPromotionPolicies({ promotion_id })
    if (policy) await policies.deletePromotionPolicies(policy.id)
  }
)

/** Spread over all that it touches; a draft until it is known whose it is. */
const draftOf = (input: CreateSellerPromotion): CreatePromotionDTO => ({
  code: input.code,
  type: "standard",
  status: "draft",
  limit: input.usage_limit ?? null,
  application_method: {
    type: input.kind,
    target_type: input.target === "items" ? "items" : "shipping_methods",
    allocation: "across",
    value: input.value,
    ...(input.kind === "fixed" && { currency_code: input.currency_code ?? undefined }),
  },
})

/** A promotion of the platform that touches the seller's lines only, and is borne by the seller. */
export const createSellerPromotionWorkflow = createWorkflow(
  "create-seller-promotion",
  (input: WorkflowData<CreateSellerPromotion>) => {
    assertOfferStep(input)
    const currencies = assertPricesAreSellableStep(
      transform({ input }, ({ input }) => amountsOf(input))
    )
    const maximums = measureAmountsStep({ amounts: input.maximums, currencies })
    const created = createPromotionsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ promotionsData: [draftOf(input)] })),
    })
    const promotion = transform({ created, input }, ({ created: [{ id }], input }) => ({
      promotion_id: id,
      code: input.code,
      seller_id: input.seller_id,
    }))
    claimPromotionStep(promotion)
    writePromotionPolicyStep({ promotion, changes: { maximums } })
    const campaigns = createCampaignsWorkflow.runAsStep({
      input: transform({ input, promotion }, ({ input, promotion }) => ({
        campaignsData: [campaignOf(promotion.promotion_id, input)],
      })),
    })
    updatePromotionsWorkflow.runAsStep({
      input: transform({ promotion, campaigns }, ({ promotion, campaigns: [campaign] }) => ({
        promotionsData: [
          { id: promotion.promotion_id, campaign_id: campaign.id, status: "active" as const },
        ],
      })),
    })
    emitEventStep({
      eventName: PromotionPolicyEvents.SELLER_PROMOTION_CREATED,
      data: transform({ promotion }, ({ promotion: { promotion_id, seller_id } }) => ({
        promotion_id,
        seller_id,
      })),
    })
    return new WorkflowResponse(promotion)
  }
)
