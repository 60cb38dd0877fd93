import { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { deletePromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { PROMOTION_POLICY_MODULE } from "../../modules/promotion-policy"
import PromotionPolicyModuleService from "../../modules/promotion-policy/service"

const retire = async (container: MedusaContainer, ids: string[], retired_at: Date | null) =>
  await container
    .resolve<PromotionPolicyModuleService>(PROMOTION_POLICY_MODULE)
    .updatePromotionPolicies({ selector: { promotion_id: ids }, data: { retired_at } })

/** Whoever deletes a promotion, on the native page or in a store: its policy counts no more. */
deletePromotionsWorkflow.hooks.promotionsDeleted(
  async ({ ids }, { container }) => {
    await retire(container, ids, new Date())
    return new StepResponse(undefined, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) await retire(container, ids, null)
  }
)
