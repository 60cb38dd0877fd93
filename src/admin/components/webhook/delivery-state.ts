import type { WebhookDelivery } from "../../lib/webhook"

/** What is tried again sooner than this is worth watching; the rest may take a day. */
const SOON_MS = 60_000

type Status = Pick<WebhookDelivery, "status">
type Due = Status & Pick<WebhookDelivery, "next_attempt_at">

export type DeliveryStage =
  "waiting" | "sending" | "retrying" | "delivered" | "failed" | "cancelled"

/** A delivery that waits for its second attempt says so: the first one failed. */
export function stageOf(status: WebhookDelivery["status"], attempts: number): DeliveryStage {
  if (status === "pending") return attempts ? "retrying" : "waiting"
  return status
}

/** Something will be heard of it within a minute. */
export function isUnderWay({ status, next_attempt_at }: Due, now: number): boolean {
  if (status === "sending") return true
  return status === "pending" && Date.parse(next_attempt_at) - now < SOON_MS
}

export const isOver = ({ status }: Status) => status !== "pending" && status !== "sending"
