import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { REPORT_MODULE } from "../../modules/report"
import ReportModuleService from "../../modules/report/service"
import { runDueScheduleWorkflow } from "./run-due-schedule"

/** Refusals: the report has changed since the schedule was made, so another try changes nothing. */
const FOR_GOOD: string[] = [MedusaError.Types.INVALID_DATA, MedusaError.Types.NOT_FOUND]

/** Makes what is due. One that cannot be made is skipped with its reason, and stops no other. */
export async function runDueSchedules(container: MedusaContainer, now: Date): Promise<void> {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const id of await reports.dueSchedules(now)) {
    try {
      await runDueScheduleWorkflow(container).run({ input: { id, now } })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      logger.error(`Report schedule ${id} could not be run: ${why}`)
      if (!FOR_GOOD.includes(typeOf(error))) continue
      await reports.skipDueSchedule(id, why, now)
    }
  }
  await reports.forgetOldSlots(now)
}

/** What went through a workflow is an error by its looks alone. */
const typeOf = (error: unknown): string => {
  const { type } = (error ?? {}) as { type?: unknown }
  return String(type)
}
