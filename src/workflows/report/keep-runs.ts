import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { REPORT_MODULE } from "../../modules/report"
import { LeftFile } from "../../modules/report/keeping"
import { RUN_BATCH } from "../../modules/report/rules"
import ReportModuleService from "../../modules/report/service"
import { tellReportProgress } from "../../sockets/report-progress"

/** Of one go; what is left is forgotten an hour later. */
const BATCHES_MAX = 100

/** Deletes files that are too old or of no use, and rows that are older still. */
export async function keepRuns(container: MedusaContainer, now: Date): Promise<void> {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  await inBatches(() => expire(container, now))
  await inBatches(() => deleteLeft(container, now))
  await inBatches(() => reports.forgetOldRuns(now))
}

/** @param once does a batch, and says whether there may be more to do */
async function inBatches(once: () => Promise<boolean>) {
  for (let i = 0; i < BATCHES_MAX; i++) if (!(await once())) return
}

async function expire(container: MedusaContainer, now: Date) {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const ids = await reports.expireRuns(now)
  for (const run of await reports.listReportRuns({ id: ids }, { take: RUN_BATCH })) {
    tellReportProgress(container, run)
  }
  return ids.length === RUN_BATCH
}

async function deleteLeft(container: MedusaContainer, now: Date) {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const left = await reports.leftFiles(now)
  let deleted = 0
  for (const one of left) if (await deleteFile(container, one, now)) deleted += 1
  // Where nothing can be deleted, it would be asked for the same again and again.
  return left.length === RUN_BATCH && deleted > 0
}

/** A file that cannot be deleted now keeps the others not; it is tried again an hour later. */
async function deleteFile(container: MedusaContainer, left: LeftFile, now: Date) {
  try {
    await container.resolve(Modules.FILE).deleteFiles([left.file_id])
    await container.resolve<ReportModuleService>(REPORT_MODULE).forgetRunFile(left, now)
    return true
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`The file of report run ${left.id} could not be deleted: ${error}`)
    return false
  }
}
