import { setImmediate as turn } from "node:timers/promises"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { openSpreadsheet } from "../../lib/spreadsheet"
import { CATALOG_MODULE } from "../../modules/catalog"
import { CatalogImportRow, ImportClaim } from "../../modules/catalog/imports"
import { OPEN_IMPORT_STATUSES } from "../../modules/catalog/rules"
import CatalogModuleService from "../../modules/catalog/service"
import { Currency } from "../../modules/seller/product-rules"
import { BatchResult, batchesOf, bringIn, NOTHING_YET } from "./sheet/batch"
import { readShopFacts } from "./sheet/facts"
import { findRepeats } from "./sheet/group"
import { readRows } from "./sheet/rows"
import { isTold } from "./sheet/write"
import { forgetImportFile } from "./steps/store-import-file"

const FAULT_OF_SERVER = "The file could not be read to its end because of a fault of the server"

const runCatalogImportStep = createStep(
  "run-catalog-import",
  async ({ id }: { id: string }, { container }) => {
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    const claim = await catalog.claimImport(id, new Date())
    if (!claim) return new StepResponse(false)
    const work = await catalog.retrieveCatalogImport(id)
    await workThrough(container, work, claim)
    return new StepResponse(true)
  }
)

/** Writes batch after batch until the file is through, or somebody says to stop. */
async function workThrough(container: MedusaContainer, work: CatalogImportRow, claim: ImportClaim) {
  const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
  // Each renewal makes another claim; the last one is needed to end the import.
  let last: ImportClaim | null = claim
  try {
    const shop = { ...(await readShopFacts(container)), submit: work.submit }
    const rows = await readWhole(container, work, shop.currencies)
    const save = (claim: ImportClaim, result: BatchResult) =>
      catalog.saveImportProgress(claim, { ...result, total_rows: rows.length }, new Date())
    last = await save(last, NOTHING_YET)
    let done = 0
    for (const batch of batchesOf(work.kind, rows)) {
      done += batch.rows.length
      // Written before the process that worked on it went away.
      if (done <= work.processed_rows) continue
      if (!last) break
      last = await save(last, await bringIn(container, batch, shop, work.seller_id))
      // Requests that came in meanwhile have their turn.
      await turn()
    }
    if (last) await catalog.endImport(last, { status: "completed" }, new Date())
  } catch (error) {
    if (!last) throw error
    if (!isTold(error)) container.resolve(ContainerRegistrationKeys.LOGGER).error(error as Error)
    const failure = isTold(error) ? error.message : FAULT_OF_SERVER
    await catalog.endImport(last, { status: "failed", failure }, new Date())
  }
  const { status } = await catalog.retrieveCatalogImport(work.id)
  // Somebody else may have taken the import over, and needs the file.
  if (!OPEN_IMPORT_STATUSES.includes(status)) await forgetImportFile(container, work.file_id)
}

async function readWhole(
  container: MedusaContainer,
  { file_id, kind }: CatalogImportRow,
  currencies: Currency[]
) {
  const bytes = await container.resolve(Modules.FILE).getAsBuffer(file_id)
  const rows = await readRows(openSpreadsheet(bytes), kind, currencies)
  findRepeats(rows)
  return rows
}

/**
 * Brings the rows of a file in. It may be run twice or after a crash: one process at a time has the
 * claim, and rows that were written are found unchanged. Nothing is taken back when it stops half
 * way: what is in stays in, and the import says how far it came.
 */
export const runCatalogImportWorkflow = createWorkflow(
  "run-catalog-import",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(runCatalogImportStep(input))
)
