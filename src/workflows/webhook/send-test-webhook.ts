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

export type SendTestWebhook = OwnEndpoint & { now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const queueTestWebhookStep = createStep(
  "queue-test-webhook",
  async ({ id, seller_id, now }: SendTestWebhook, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    return new StepResponse({ id: await webhooks.sendTest({ id, seller_id }, new Date(now)) })
  }
)

/** One event that is no event, to see whether an endpoint takes it; gives back its delivery. */
export const sendTestWebhookWorkflow = createWorkflow(
  "send-test-webhook",
  (input: WorkflowData<SendTestWebhook>) => {
    const delivery = queueTestWebhookStep(input)
    emitEventStep({ eventName: WebhookEvents.QUEUED, data: { count: 1 } })
    return new WorkflowResponse(delivery)
  }
)
