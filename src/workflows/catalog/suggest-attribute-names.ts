import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CATALOG_MODULE } from "../../modules/catalog"
import CatalogModuleService from "../../modules/catalog/service"

type Input = { beginning: string }

const suggestAttributeNamesStep = createStep(
  "suggest-attribute-names",
  async ({ beginning }: Input, { container }) => {
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    return new StepResponse(await catalog.suggestAttributeNames(beginning))
  }
)

/** Offers names that others use, so that one thing is not called "Colour", "color" and "Col.". */
export const suggestAttributeNamesWorkflow = createWorkflow(
  "suggest-attribute-names",
  (input: WorkflowData<Input>) => new WorkflowResponse(suggestAttributeNamesStep(input))
)
