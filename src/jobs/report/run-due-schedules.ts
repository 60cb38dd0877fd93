import { MedusaContainer } from "@medusajs/framework/types"
import { runDueSchedules } from "../../workflows/report/run-due-schedules"

/** Makes reports whose moment has come. Two runs at once make nothing twice. */
export default async function runDueReportSchedules(container: MedusaContainer) {
  await runDueSchedules(container, new Date())
}

export const config = { name: "run-due-report-schedules", schedule: "1 * * * * *" }
