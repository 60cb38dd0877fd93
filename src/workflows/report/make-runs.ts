import { MedusaContainer } from "@medusajs/framework/types"
import { REPORT_MODULE } from "../../modules/report"
import { RUN_BATCH } from "../../modules/report/rules"
import ReportModuleService from "../../modules/report/service"
import { tellReportProgress } from "../../sockets/report-progress"
import { announceReportRunsWorkflow } from "./announce-report-runs"
import { dispatcherIn } from "./dispatcher"

/** Sees to it that what waits is made, and waits for no file. */
export async function beginRuns(container: MedusaContainer): Promise<void> {
  await dispatcherIn(container).wake()
}

/** The same, after the runs of processes that ended without a word have failed. */
export async function findRuns(container: MedusaContainer, now: Date): Promise<void> {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const failed_ids = await reports.failSilentRuns(now)
  if (failed_ids.length) {
    for (const run of await reports.listReportRuns({ id: failed_ids }, { take: RUN_BATCH })) {
      tellReportProgress(container, run)
    }
    await announceReportRunsWorkflow(container).run({ input: { done_ids: [], failed_ids } })
  }
  await beginRuns(container)
}

/** Makes all that waits, and ends when nothing is left that can be made now. */
export async function makeRuns(container: MedusaContainer): Promise<void> {
  const dispatcher = dispatcherIn(container)
  await dispatcher.wake()
  await dispatcher.settle()
}
