import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import { EndpointFields } from "../../modules/webhook/endpoints"
import WebhookModuleService from "../../modules/webhook/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { auditOf, ByOwner } from "./owner"
import { checkWebhookUrlStep } from "./steps/check-webhook-url"

export type UpdateWebhookEndpoint = ByOwner & { id: string; fields: Partial<EndpointFields> }

/** The last step that can fail, so nothing ever has to take it back. */
const changeWebhookEndpointStep = createStep(
  "change-webhook-endpoint",
  async ({ id, seller_id, fields }: UpdateWebhookEndpoint, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    await webhooks.changeEndpoint({ id, seller_id }, fields)
    return new StepResponse({ id })
  }
)

/** What waits keeps its payload and goes to the new address. */
export const updateWebhookEndpointWorkflow = createWorkflow(
  "update-webhook-endpoint",
  (input: WorkflowData<UpdateWebhookEndpoint>) => {
    checkWebhookUrlStep(transform(input, ({ fields: { url } }) => ({ url })))
    recordAuditEntryStep(
      transform(input, (input) =>
        auditOf(input, "endpoint_updated", { changed: Object.keys(input.fields) })
      )
    )
    return new WorkflowResponse(changeWebhookEndpointStep(input))
  }
)
