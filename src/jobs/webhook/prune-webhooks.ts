import { MedusaContainer } from "@medusajs/framework/types"
import { forgetOldWebhooks } from "../../workflows/webhook/forget-old-webhooks"

/** Forgets old events, deliveries, attempts and secrets. Two processes share what is to be done. */
export default async function pruneWebhooks(container: MedusaContainer) {
  await forgetOldWebhooks(container, new Date())
}

export const config = { name: "prune-webhooks", schedule: "20 * * * *" }
