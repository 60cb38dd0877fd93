import { MedusaContainer } from "@medusajs/framework/types"
import { CATALOG_MODULE } from "../../modules/catalog"
import CatalogModuleService from "../../modules/catalog/service"
import { runCatalogImportWorkflow } from "../../workflows/catalog/run-catalog-import"

/**
 * Takes up imports whose worker is gone, or that no event started. Two runs at once do no harm:
 * an import is claimed by one of them.
 */
export default async function resumeImports(container: MedusaContainer) {
  const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
  for (const id of await catalog.listLostImports(new Date())) {
    await runCatalogImportWorkflow(container).run({ input: { id } })
  }
}

export const config = { name: "resume-imports", schedule: "48 * * * * *" }
