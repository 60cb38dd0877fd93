import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import { DeliveriesQueued, WebhookEvents } from "../../modules/webhook/events"
import WebhookModuleService from "../../modules/webhook/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { auditOf, ByOwner } from "./owner"

export type ReplayWebhookPeriod = ByOwner & {
  id: string
  /** Only what failed for good, or everything that happened. */
  what: "failed" | "everything"
  since: Date
  until: Date
  /** Of everything, these types alone. */
  event_types?: string[]
  now: Date
}

/** To send once more does no harm, as receivers know an event again; so nothing takes it back. */
const replayWebhookPeriodStep = createStep(
  "replay-webhook-period",
  async (input: ReplayWebhookPeriod, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    const { id, seller_id, what, event_types: types } = input
    const period = { since: new Date(input.since), until: new Date(input.until) }
    const now = new Date(input.now)
    const queued =
      what === "failed"
        ? await webhooks.replayFailed({ id, seller_id }, period, now)
        : await webhooks.replayPeriod({ id, seller_id }, { ...period, types }, now)
    return new StepResponse({ queued })
  }
)

/** Sends an endpoint what it missed, after what was wrong with it has been mended. */
export const replayWebhookPeriodWorkflow = createWorkflow(
  "replay-webhook-period",
  (input: WorkflowData<ReplayWebhookPeriod>) => {
    const result = replayWebhookPeriodStep(input)
    recordAuditEntryStep(
      transform({ input, result }, ({ input, result }) =>
        auditOf(input, "deliveries_replayed", { what: input.what, ...result })
      )
    )
    const data = transform(result, ({ queued: count }): DeliveriesQueued[] =>
      count ? [{ count }] : []
    )
    emitEventStep({ eventName: WebhookEvents.QUEUED, data })
    return new WorkflowResponse(result)
  }
)
