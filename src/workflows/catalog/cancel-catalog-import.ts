import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CATALOG_MODULE } from "../../modules/catalog"
import CatalogModuleService from "../../modules/catalog/service"
import { forgetImportFile } from "./steps/store-import-file"

type Input = { id: string; seller_id: string; now: Date }

/** Nothing follows this step that could fail, so there is nothing to take back. */
const cancelCatalogImportStep = createStep(
  "cancel-catalog-import",
  async ({ now, ...which }: Input, { container }) => {
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    const work = await catalog.cancelImport(which, now)
    // Whoever works on it has read the file already.
    await forgetImportFile(container, work.file_id)
    return new StepResponse(work)
  }
)

/** Stops an import of a store. Rows that are in stay in. */
export const cancelCatalogImportWorkflow = createWorkflow(
  "cancel-catalog-import",
  (input: WorkflowData<Input>) => new WorkflowResponse(cancelCatalogImportStep(input))
)
