import { ReportRun } from "../../../api/admin/report-runs/schemas"
import { REPORT_MODULE } from "../../../modules/report"
import ReportModuleService from "../../../modules/report/service"
import { runView } from "../../report/read-runs"
import { Snapshot } from "./snapshot"

/** The same for whoever's it is; the file itself is downloaded with its id, and is in no event. */
export const reportRunSnapshot: Snapshot = {
  merchant: ReportRun,
  seller: ReportRun,
  async read(container, ids) {
    const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
    const runs = await reports.listReportRuns({ id: ids }, { take: ids.length })
    return new Map(
      runs.map((run) => {
        const merchant = runView(run)
        const { seller_id } = run
        return [run.id, { merchant, seller_id, seller: seller_id ? merchant : null }]
      })
    )
  },
}
