import { createWorkflow, transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ReportEvents, ReportRunTold } from "../../modules/report/events"

type Ended = { done_ids: string[]; failed_ids: string[] }

const each = (ids: string[]): ReportRunTold[] => ids.map((id) => ({ id }))

/** Announces what runs came to. Lost, the rows still say it. */
export const announceReportRunsWorkflow = createWorkflow(
  "announce-report-runs",
  (input: WorkflowData<Ended>) => {
    const done = transform(input, ({ done_ids }) => each(done_ids))
    const failed = transform(input, ({ failed_ids }) => each(failed_ids))
    emitEventStep({ eventName: ReportEvents.RUN_DONE, data: done })
    emitEventStep({ eventName: ReportEvents.RUN_FAILED, data: failed }).config({
      name: "announce-failed-runs",
    })
  }
)
