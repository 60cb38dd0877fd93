import { createWorkflow, transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { WebhookEndpointTold, WebhookEvents } from "../../modules/webhook/events"
import type { Told } from "../../modules/webhook/outcomes"

const each = (ids: string[]): WebhookEndpointTold[] => ids.map((id) => ({ id }))

/** Announces endpoints that fail or were disabled. Lost, it is found by what tells of it. */
export const announceEndpointsWorkflow = createWorkflow(
  "announce-webhook-endpoints",
  (input: WorkflowData<Told>) => {
    const disabled = transform(input, ({ disabled_ids }) => each(disabled_ids))
    const warned = transform(input, ({ warned_ids }) => each(warned_ids))
    emitEventStep({ eventName: WebhookEvents.ENDPOINT_DISABLED, data: disabled })
    emitEventStep({
      eventName: WebhookEvents.ENDPOINT_WARNED,
      data: warned,
    }).config({ name: "announce-warned-endpoints" })
  }
)
