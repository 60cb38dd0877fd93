import { MedusaContainer } from "@medusajs/framework/types"
import { beginSending } from "../../workflows/notice/send-messages"

const INTERVAL_MS = 5_000

/**
 * Sends what is due now: tries that failed, digests, the end of quiet hours, and whatever an event
 * that got lost has left behind. It does not wait for the end, so that a slow mail server does not
 * keep text messages waiting. Two processes that do this at once share the messages.
 */
export default async function sendDueMessages(container: MedusaContainer) {
  beginSending(container)
}

export const config = {
  name: "send-messages",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" as const },
}
