import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import { FindCustomers } from "../../modules/marketplace/customers"
import MarketplaceModuleService from "../../modules/marketplace/service"

const findSellerCustomersStep = createStep(
  "find-seller-customers",
  async (input: FindCustomers, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
    return new StepResponse(await marketplace.findCustomers(input))
  }
)

/** Who bought from a store, with what they spent there. */
export const findSellerCustomersWorkflow = createWorkflow(
  "find-seller-customers",
  (input: WorkflowData<FindCustomers>) => new WorkflowResponse(findSellerCustomersStep(input))
)
