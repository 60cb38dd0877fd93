import { transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ReportEvents } from "../../modules/report/events"

/** Says within a workflow that a run waits; one that nobody is told of is found by the job. */
export const announceQueuedRun = (run: WorkflowData<{ id: string }>) =>
  emitEventStep({
    eventName: ReportEvents.RUN_QUEUED,
    data: transform({ run }, ({ run }) => ({ id: run.id })),
  })
