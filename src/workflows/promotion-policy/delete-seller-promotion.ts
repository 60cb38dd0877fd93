import { createWorkflow, transform, when, WorkflowData } from "@medusajs/framework/workflows-sdk"
import {
  deleteCampaignsWorkflow,
  deletePromotionsWorkflow,
  emitEventStep,
} from "@medusajs/medusa/core-flows"
import { PromotionPolicyEvents } from "../../modules/promotion-policy/events"
import { isOwnCampaign } from "./own-campaign"
import { findPromotionStep } from "./steps/find-promotion"

export type DeleteSellerPromotion = { id: string; seller_id: string }

/** Orders that were placed with it keep their discount. Another's is not found. */
export const deleteSellerPromotionWorkflow = createWorkflow(
  "delete-seller-promotion",
  (input: WorkflowData<DeleteSellerPromotion>) => {
    const promotion = findPromotionStep(input)
    deletePromotionsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ ids: [input.id] })),
    })
    when("campaign-is-own", promotion, isOwnCampaign).then(() => {
      deleteCampaignsWorkflow.runAsStep({
        input: transform({ promotion }, ({ promotion }) => ({ ids: [promotion.campaign!.id] })),
      })
    })
    emitEventStep({
      eventName: PromotionPolicyEvents.SELLER_PROMOTION_DELETED,
      data: transform({ input }, ({ input: { id, seller_id } }) => ({
        promotion_id: id,
        seller_id,
      })),
    })
  }
)
