import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import WebhookModuleService from "../../modules/webhook/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { auditOf, ByOwner } from "./owner"

export type DeleteWebhookEndpoint = ByOwner & { id: string; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const removeWebhookEndpointStep = createStep(
  "remove-webhook-endpoint",
  async ({ id, seller_id, now }: DeleteWebhookEndpoint, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    await webhooks.removeEndpoint({ id, seller_id }, new Date(now))
    return new StepResponse({ id })
  }
)

/** Nothing is sent to it any more, and what waited is cancelled. */
export const deleteWebhookEndpointWorkflow = createWorkflow(
  "delete-webhook-endpoint",
  (input: WorkflowData<DeleteWebhookEndpoint>) => {
    recordAuditEntryStep(transform(input, (input) => auditOf(input, "endpoint_deleted")))
    return new WorkflowResponse(removeWebhookEndpointStep(input))
  }
)
