import type { WebhookDelivery } from "../../lib/webhook"

/** What is tried again sooner than this is worth watching; the rest may take a day. */
const SOON_MS = 60_000

type Status = Pick<WebhookDelivery, "status">
type Kind = Status & Pick<WebhookDelivery, "kind">
type Due = Kind & Pick<WebhookDelivery, "next_attempt_at">

export type DeliveryStage =
  "waiting" | "sending" | "retrying" | "delivered" | "failed" | "cancelled"

/** A delivery that waits for its second attempt says so: the first one failed. */
export function stageOf(status: WebhookDelivery["status"], attempts: number): DeliveryStage {
  if (status === "pending") return attempts ? "retrying" : "waiting"
  return status
}

/** Waits until its endpoint is on again; a test goes out all the same. */
export const isHeld = ({ status, kind }: Kind, isOn: boolean) =>
  status === "pending" && kind !== "test" && !isOn

/** Something will be heard of it within a minute. */
export function isUnderWay(delivery: Due, isOn: boolean, now: number): boolean {
  const { status, next_attempt_at } = delivery
  if (status === "sending") return true
  if (isHeld(delivery, isOn)) return false
  return status === "pending" && Date.parse(next_attempt_at) - now < SOON_MS
}

export const isOver = ({ status }: Status) => status !== "pending" && status !== "sending"
