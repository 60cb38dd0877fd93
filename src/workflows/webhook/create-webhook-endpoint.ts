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

export type CreateWebhookEndpoint = ByOwner & { fields: EndpointFields }

const addWebhookEndpointStep = createStep(
  "add-webhook-endpoint",
  async ({ fields, seller_id }: CreateWebhookEndpoint, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    const added = await webhooks.addEndpoint({ ...fields, seller_id })
    return new StepResponse(added, added.id)
  },
  async (id, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    if (id) await webhooks.deleteWebhookEndpoints(id)
  }
)

/** An address at which an integrator hears of events; the secret is in the answer and nowhere else. */
export const createWebhookEndpointWorkflow = createWorkflow(
  "create-webhook-endpoint",
  (input: WorkflowData<CreateWebhookEndpoint>) => {
    checkWebhookUrlStep(transform(input, ({ fields: { url } }) => ({ url })))
    const added = addWebhookEndpointStep(input)
    recordAuditEntryStep(
      transform({ input, added }, ({ input, added: { id } }) =>
        auditOf({ ...input, id }, "endpoint_created", { event_types: input.fields.event_types })
      )
    )
    return new WorkflowResponse(added)
  }
)
