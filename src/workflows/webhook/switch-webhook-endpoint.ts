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
import type { EndpointStatus } from "../../modules/webhook/rules"
import WebhookModuleService from "../../modules/webhook/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { auditOf, ByOwner } from "./owner"

export type SwitchWebhookEndpoint = ByOwner & { id: string; to: EndpointStatus; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const switchWebhookEndpointStep = createStep(
  "switch-webhook-endpoint",
  async ({ id, seller_id, to, now }: SwitchWebhookEndpoint, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    if (to === "enabled") await webhooks.enableEndpoint({ id, seller_id })
    else await webhooks.disableEndpoint({ id, seller_id }, new Date(now))
    return new StepResponse({ id })
  }
)

/** Off, its deliveries wait and new events make none; on, those that waited go on at once. */
export const switchWebhookEndpointWorkflow = createWorkflow(
  "switch-webhook-endpoint",
  (input: WorkflowData<SwitchWebhookEndpoint>) => {
    recordAuditEntryStep(transform(input, (input) => auditOf(input, `endpoint_${input.to}`)))
    const switched = switchWebhookEndpointStep(input)
    const data = transform(input, ({ to }): DeliveriesQueued[] =>
      to === "enabled" ? [{ count: 0 }] : []
    )
    emitEventStep({ eventName: WebhookEvents.QUEUED, data })
    return new WorkflowResponse(switched)
  }
)
