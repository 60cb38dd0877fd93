import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { REPORT_MODULE } from "../../modules/report"
import { LeftFile } from "../../modules/report/keeping"
import ReportModuleService from "../../modules/report/service"
import { tellReportProgress } from "../../sockets/report-progress"

/** Of one go; what is left is forgotten an hour later. */
const BATCHES_MAX = 100

/** Deletes files that are too old or of no use, and rows that are older still. */
export async function keepRuns(container: MedusaContainer, now: Date): Promise<void> {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const expired = await reports.expireRuns(now)
  for (const run of await reports.listReportRuns({ id: expired })) {
    tellReportProgress(container, run)
  }
  for (const left of await reports.leftFiles(now)) await deleteFile(container, left, now)
  for (let i = 0; i < BATCHES_MAX; i++) if (!(await reports.forgetOldRuns(now))) return
}

/** A file that cannot be deleted now keeps the others not; it is tried again an hour later. */
async function deleteFile(container: MedusaContainer, left: LeftFile, now: Date) {
  try {
    await container.resolve(Modules.FILE).deleteFiles([left.file_id])
    await container.resolve<ReportModuleService>(REPORT_MODULE).forgetRunFile(left, now)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`The file of report run ${left.id} could not be deleted: ${error}`)
  }
}
