import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import { OwnEndpoint } from "../../modules/webhook/endpoints"
import { WebhookEvents } from "../../modules/webhook/events"
import WebhookModuleService from "../../modules/webhook/service"

export type ReplayWebhookDelivery = OwnEndpoint & { now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const replayWebhookDeliveryStep = createStep(
  "replay-webhook-delivery",
  async ({ id, seller_id, now }: ReplayWebhookDelivery, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    return new StepResponse({ id: await webhooks.replayDelivery({ id, seller_id }, new Date(now)) })
  }
)

/** The same event to the same endpoint once more; receivers know it by its webhook-id. */
export const replayWebhookDeliveryWorkflow = createWorkflow(
  "replay-webhook-delivery",
  (input: WorkflowData<ReplayWebhookDelivery>) => {
    const delivery = replayWebhookDeliveryStep(input)
    emitEventStep({ eventName: WebhookEvents.QUEUED, data: { count: 1 } })
    return new WorkflowResponse(delivery)
  }
)
