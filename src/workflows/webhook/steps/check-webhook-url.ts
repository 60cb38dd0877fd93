import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WEBHOOK_MODULE } from "../../../modules/webhook"
import WebhookModuleService from "../../../modules/webhook/service"
import { assertReachable, readTarget } from "../../../modules/webhook/targets/target"

/** Refuses an address that leads anywhere but to the internet. It is looked at again at each attempt. */
export const checkWebhookUrlStep = createStep(
  "check-webhook-url",
  async ({ url }: { url?: string }, { container }) => {
    const { options } = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
    if (url !== undefined) await assertReachable(readTarget(url, options), options)
    return new StepResponse(url)
  }
)
