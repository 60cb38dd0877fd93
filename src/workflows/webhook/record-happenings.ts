import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import { WebhookEvents } from "../../modules/webhook/events"
import { Happening } from "../../modules/webhook/recording"
import WebhookModuleService from "../../modules/webhook/service"

/** A workflow hands on dates as texts. */
type Input = { happenings: Happening[]; now: string }

/** Not taken back: what happened has happened, and a repetition writes nothing. */
const recordHappeningsStep = createStep(
  "record-happenings",
  async ({ happenings, now }: Input, { container }) => {
    const dated = happenings.map((one) => ({ ...one, occurred_at: new Date(one.occurred_at) }))
    const recording = await container
      .resolve<WebhookModuleService>(WEBHOOK_MODULE)
      .recordHappenings(dated, new Date(now))
    return new StepResponse(recording)
  }
)

/** Writes events with their deliveries, and tells whoever sends them that some wait. */
export const recordHappeningsWorkflow = createWorkflow(
  "record-happenings",
  (input: WorkflowData<Input>) => {
    const recording = recordHappeningsStep(input)
    when("deliveries-wait", { recording }, ({ recording }) => recording.queued > 0).then(() =>
      emitEventStep({
        eventName: WebhookEvents.QUEUED,
        data: transform({ recording }, ({ recording }) => ({ count: recording.queued })),
      })
    )
    return new WorkflowResponse(recording)
  }
)
