import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CATALOG_MODULE } from "../../modules/catalog"
import CatalogModuleService from "../../modules/catalog/service"

type Input = { product_ids: string[] }

/** Nothing takes it back: the products are gone, and a second run finds nothing. */
const forgetProductContentStep = createStep(
  "forget-product-content",
  async ({ product_ids }: Input, { container }) => {
    await container.resolve<CatalogModuleService>(CATALOG_MODULE).forgetProducts(product_ids)
    return new StepResponse(product_ids)
  }
)

/** Takes the attributes and the listing group of products that are gone. */
export const forgetProductContentWorkflow = createWorkflow(
  "forget-product-content",
  (input: WorkflowData<Input>) => new WorkflowResponse(forgetProductContentStep(input))
)
