import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SHOPPER_MODULE } from "../../modules/shopper"
import ShopperModuleService from "../../modules/shopper/service"

type Input = { customer_ids: string[] }

/** Not undone: it follows the end of a customer, which does not come back. */
const forgetShoppersStep = createStep(
  "forget-shoppers",
  async ({ customer_ids }: Input, { container }) => {
    const shoppers = container.resolve<ShopperModuleService>(SHOPPER_MODULE)
    const rows = await shoppers.listShopperCarts({ customer_id: customer_ids }, { select: ["id"] })
    await shoppers.deleteShopperCarts(rows.map(({ id }) => id))
    return new StepResponse({ count: rows.length })
  }
)

/** Lets go of the carts of customers who are gone. The carts themselves are the platform's. */
export const forgetShoppersWorkflow = createWorkflow(
  "forget-shoppers",
  (input: WorkflowData<Input>) => new WorkflowResponse(forgetShoppersStep(input))
)
