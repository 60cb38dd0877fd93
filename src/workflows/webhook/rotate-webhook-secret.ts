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

export type RotateWebhookSecret = ByOwner & { id: string; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const rotateWebhookSecretStep = createStep(
  "rotate-webhook-secret",
  async ({ id, seller_id, now }: RotateWebhookSecret, { container }) => {
    const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    return new StepResponse(await webhooks.rotateSecret({ id, seller_id }, new Date(now)))
  }
)

/** A new secret, beside which the old one signs for a day; it is in the answer and nowhere else. */
export const rotateWebhookSecretWorkflow = createWorkflow(
  "rotate-webhook-secret",
  (input: WorkflowData<RotateWebhookSecret>) => {
    recordAuditEntryStep(transform(input, (input) => auditOf(input, "secret_rotated")))
    return new WorkflowResponse(rotateWebhookSecretStep(input))
  }
)
