import { transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { WishlistAlerted, WishlistEvents } from "../../modules/wishlist/events"

/** Of one event: so many ids are a small message still. */
const ALERTS_IN_EVENT = 200

/** Says whom to tell, some at a time. */
export function announceAlerts(alerts: WorkflowData<string[]>) {
  const data = transform(alerts, (ids): WishlistAlerted[] =>
    Array.from({ length: Math.ceil(ids.length / ALERTS_IN_EVENT) }, (_, i) => ({
      ids: ids.slice(i * ALERTS_IN_EVENT, (i + 1) * ALERTS_IN_EVENT),
    }))
  )
  emitEventStep({ eventName: WishlistEvents.ALERTED, data }).config({
    name: "emit-wishlist-alerted",
  })
}
