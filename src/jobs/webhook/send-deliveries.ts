import { MedusaContainer } from "@medusajs/framework/types"
import { findDeliveries } from "../../workflows/webhook/send-deliveries"

const INTERVAL_MS = 5_000

/**
 * Sends what is due now: attempts that failed, what a process left behind that was killed, and
 * whatever an event that got lost has not told of. It waits for nobody's server.
 */
export default async function sendDueDeliveries(container: MedusaContainer) {
  await findDeliveries(container)
}

export const config = {
  name: "send-webhook-deliveries",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" as const },
}
