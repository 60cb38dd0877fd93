import { MedusaContainer } from "@medusajs/framework/types"
import { keepRuns } from "../../workflows/report/keep-runs"

/** Deletes old files and rows. Two processes share what is to be done. */
export default async function pruneReportRuns(container: MedusaContainer) {
  await keepRuns(container, new Date())
}

export const config = { name: "prune-report-runs", schedule: "35 * * * *" }
