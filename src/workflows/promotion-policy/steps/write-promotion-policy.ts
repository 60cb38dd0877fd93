import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PROMOTION_POLICY_MODULE } from "../../../modules/promotion-policy"
import PromotionPolicyModuleService, {
  PolicyChanges,
} from "../../../modules/promotion-policy/service"

type Input = { promotion: { promotion_id: string; code: string }; changes: PolicyChanges }

/** Sets a policy and gives it back as it was and as it is. */
export const writePromotionPolicyStep = createStep(
  "write-promotion-policy",
  async ({ promotion, changes }: Input, { container }) => {
    const policies = container.resolve<PromotionPolicyModuleService>(PROMOTION_POLICY_MODULE)
    const { before, after } = await policies.setPolicy(promotion, changes)
    const { bearer, merchant_share_bp, maximums } = before
    const undo = { bearing: { bearer, merchant_share_bp }, maximums }
    return new StepResponse({ before, after }, { promotion, changes: undo })
  },
  async (undo, { container }) => {
    if (!undo) return
    const policies = container.resolve<PromotionPolicyModuleService>(PROMOTION_POLICY_MODULE)
    await policies.setPolicy(undo.promotion, undo.changes)
  }
)
