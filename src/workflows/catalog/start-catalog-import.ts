import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { openSpreadsheet } from "../../lib/spreadsheet"
import { CATALOG_MODULE } from "../../modules/catalog"
import { CatalogEvents } from "../../modules/catalog/events"
import { StartImport } from "../../modules/catalog/imports"
import { ImportKind } from "../../modules/catalog/rules"
import CatalogModuleService from "../../modules/catalog/service"
import { readCurrencies } from "./sheet/facts"
import { assertHeadingIsUsable } from "./sheet/rows"
import { storeImportFileStep } from "./steps/store-import-file"

export type StartCatalogImport = Omit<StartImport, "file_id"> & {
  /** The file, in base64. */
  content: string
}

/** A useless file is refused while its sender is there, rather than as a failed import. */
const assertImportFileIsUsableStep = createStep(
  "assert-import-file-is-usable",
  async ({ content, kind }: { content: string; kind: ImportKind }, { container }) => {
    const sheet = openSpreadsheet(Buffer.from(content, "base64"))
    await assertHeadingIsUsable(sheet, kind, await readCurrencies(container))
    return new StepResponse(sheet.format)
  }
)

const startImportStep = createStep(
  "start-import",
  async (data: StartImport, { container }) => {
    const work = await container.resolve<CatalogModuleService>(CATALOG_MODULE).startImport(data)
    return new StepResponse(work, work.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CatalogModuleService>(CATALOG_MODULE).deleteCatalogImports(id)
  }
)

/** Takes a file in and announces it; a subscriber brings its rows in. */
export const startCatalogImportWorkflow = createWorkflow(
  "start-catalog-import",
  (input: WorkflowData<StartCatalogImport>) => {
    const format = assertImportFileIsUsableStep({ content: input.content, kind: input.kind })
    const file_id = storeImportFileStep({ content: input.content, format })
    const work = startImportStep(
      transform({ input, file_id }, ({ input: { content, ...data }, file_id }) => ({
        ...data,
        file_id,
      }))
    )
    emitEventStep({
      eventName: CatalogEvents.IMPORT_REQUESTED,
      data: transform({ work }, ({ work }) => ({ id: work.id })),
    })
    return new WorkflowResponse(work)
  }
)
