import { MedusaContainer } from "@medusajs/framework/types"
import { WEBHOOK_MODULE } from "../../modules/webhook"
import WebhookModuleService from "../../modules/webhook/service"

/** Of one run and table; what is left is forgotten an hour later. */
const BATCHES_MAX = 200

/** Deletes what is too old to be kept, and secrets that have had their day. */
export async function forgetOldWebhooks(container: MedusaContainer, now: Date): Promise<void> {
  const webhooks = container.resolve<WebhookModuleService>(WEBHOOK_MODULE)
  await webhooks.forgetPreviousSecrets(now)
  for (let i = 0; i < BATCHES_MAX; i++) if (!(await webhooks.forgetOld(now))) return
}
