import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ReportEvents, ReportRunTold } from "../../modules/report/events"
import { beginRuns } from "../../workflows/report/make-runs"

/**
 * Begins as soon as somebody has asked; what fails or gets lost here is found by the job. A process
 * that only answers requests leaves it to those that run jobs.
 */
export default async function makeQueuedReportRuns({ container }: SubscriberArgs<ReportRunTold>) {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  if (projectConfig.workerMode !== "server") await beginRuns(container)
}

export const config: SubscriberConfig = { event: ReportEvents.RUN_QUEUED }
