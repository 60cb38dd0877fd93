import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CATALOG_MODULE } from "../../modules/catalog"
import { ProductContent } from "../../modules/catalog/content-rules"
import CatalogModuleService from "../../modules/catalog/service"

export type SetProductContent = { products: ProductContent[] }

const serviceOf = (container: { resolve: <T>(key: string) => T }) =>
  container.resolve<CatalogModuleService>(CATALOG_MODULE)

const setProductContentStep = createStep(
  "set-product-content",
  async ({ products }: SetProductContent, { container }) => {
    const before = await serviceOf(container).replaceContent(products)
    return new StepResponse(products.length, before)
  },
  async (before, { container }) => {
    if (before?.length) await serviceOf(container).replaceContent(before)
  }
)

/**
 * Replaces the attributes and the listing group of one product or many, all or none. What a product
 * leaves out stays. Whether a product on sale must be looked at again, its caller decides.
 */
export const setProductContentWorkflow = createWorkflow(
  "set-product-content",
  (input: WorkflowData<SetProductContent>) => new WorkflowResponse(setProductContentStep(input))
)
