import { MedusaContainer } from "@medusajs/framework/types"
import { REPORT_MODULE } from "../../../modules/report"
import { ReportEvents, ReportRunTold } from "../../../modules/report/events"
import ReportModuleService from "../../../modules/report/service"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

const readRuns = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    container
      .resolve<ReportModuleService>(REPORT_MODULE)
      .listReportRuns(filters, { ...page, order: { id: "ASC" } })
  )
type Run = Awaited<ReturnType<typeof readRuns>>[number]

/** Whoever hears of it later, when the file has expired, still hears that it was made. */
const ended = ({ id, state, finished_at: at }: Run): Occurrence[] => {
  if (!at || (state !== "done" && state !== "expired" && state !== "failed")) return []
  return [occurrence(state === "failed" ? "report.failed" : "report.completed", { id, at })]
}

const heard: Recognise<ReportRunTold> = async (container, data) =>
  (await readRuns(container, { id: idsOf(data) })).flatMap(ended)

/** Reports as files; what somebody cancelled is told to nobody. */
export const reportSource: Source = {
  name: "report",
  hears: {
    [ReportEvents.RUN_DONE]: heard,
    [ReportEvents.RUN_FAILED]: heard,
  },
  async missed(container, window) {
    return (await readRuns(container, { finished_at: during(window) })).flatMap(ended)
  },
}
