import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { PromotionPolicyEvents } from "../../modules/promotion-policy/events"
import { assertTakesMaximum, Bearer, bearingOf } from "../../modules/promotion-policy/rules"
import { Price } from "../../modules/seller/product-rules"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { assertPricesAreSellableStep } from "../seller/steps/assert-prices-are-sellable"
import { findPromotionStep, FoundPromotion } from "./steps/find-promotion"
import { measureAmountsStep } from "./steps/measure-amounts"
import { writePromotionPolicyStep } from "./steps/write-promotion-policy"

/** What is left out stays; no maximums at all are `[]`. Amounts are in major units. */
export type SetPromotionPolicy = {
  promotion_id: string
  bearer?: Bearer
  merchant_share_bp?: number
  maximums?: Price[]
  by_id: string
}

const assertPromotionTakesMaximumStep = createStep(
  "assert-promotion-takes-maximum",
  async ({ promotion, maximums }: { promotion: FoundPromotion; maximums?: Price[] }) => {
    const { code, type, application_method } = promotion
    assertTakesMaximum({ code, type, method: application_method?.type }, maximums ?? [])
    return new StepResponse(undefined)
  }
)

/** The merchant says how much a promotion takes off at most, and who bears its cost. */
export const setPromotionPolicyWorkflow = createWorkflow(
  "set-promotion-policy",
  (input: WorkflowData<SetPromotionPolicy>) => {
    const id = transform({ input }, ({ input }) => ({ id: input.promotion_id }))
    const promotion = findPromotionStep(id)
    assertPromotionTakesMaximumStep({ promotion, maximums: input.maximums })
    const currencies = assertPricesAreSellableStep(
      transform({ input }, ({ input }) => [input.maximums ?? []])
    )
    const maximums = measureAmountsStep({ amounts: input.maximums, currencies })
    const changed = writePromotionPolicyStep(
      transform({ input, promotion, maximums }, ({ input, promotion, maximums }) => ({
        promotion: { promotion_id: promotion.id, code: promotion.code },
        changes: {
          bearing: input.bearer && bearingOf(input.bearer, input.merchant_share_bp),
          maximums,
        },
      }))
    )
    recordAuditEntryStep(
      transform({ input, changed }, ({ input, changed }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "promotion_policy.changed",
        resource_type: "promotion",
        resource_id: input.promotion_id,
        details: changed,
      }))
    )
    emitEventStep({
      eventName: PromotionPolicyEvents.CHANGED,
      data: transform({ changed }, ({ changed: { after } }) => ({
        promotion_id: after.promotion_id,
        seller_id: after.seller_id,
      })),
    })
    return new WorkflowResponse(changed.after)
  }
)
