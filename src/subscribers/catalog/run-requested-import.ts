import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CatalogEvents, CatalogImportRequested } from "../../modules/catalog/events"
import { runCatalogImportWorkflow } from "../../workflows/catalog/run-catalog-import"

/** An event that comes twice finds the import claimed, or over; one that is lost, a job repairs. */
export default async function runRequestedImport({
  event: { data },
  container,
}: SubscriberArgs<CatalogImportRequested>) {
  await runCatalogImportWorkflow(container).run({ input: { id: data.id } })
}

export const config: SubscriberConfig = { event: CatalogEvents.IMPORT_REQUESTED }
