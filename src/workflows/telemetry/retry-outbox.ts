import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TELEMETRY_MODULE } from "../../modules/telemetry"
import TelemetryModuleService from "../../modules/telemetry/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { isRetried, workOff } from "./outbox-jobs"

export type RetryOutbox = { name: string; by_id: string }

/** Whoever asks waits no longer than this; what is not done by then goes on. */
const WAIT_MS_MAX = 10_000

const refuseUnknownOutboxStep = createStep("refuse-unknown-outbox", async (name: string) => {
  if (isRetried(name)) return new StepResponse(name)
  const message = `There is no outbox ${name} that can be worked off`
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
})

/** To try once more does no harm, so nothing takes it back. */
const workOffOutboxStep = createStep("work-off-outbox", async (name: string, { container }) => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS_MAX).unref()
  })
  try {
    await Promise.race([workOff(container, name), late])
  } finally {
    clearTimeout(timer)
  }
  await container.resolve<TelemetryModuleService>(TELEMETRY_MODULE).forgetFigures()
  return new StepResponse({ name })
})

/** The merchant has what is due in an outbox done now, instead of at the next turn of its job. */
export const retryOutboxWorkflow = createWorkflow(
  "retry-outbox",
  (input: WorkflowData<RetryOutbox>) => {
    const name = refuseUnknownOutboxStep(input.name)
    recordAuditEntryStep(
      transform({ input, name }, ({ input: { by_id }, name: resource_id }) => ({
        ...{ actor_type: "merchant" as const, actor_id: by_id, action: "system.outbox_retried" },
        ...{ resource_type: "outbox", resource_id },
      }))
    )
    return new WorkflowResponse(workOffOutboxStep(name))
  }
)
