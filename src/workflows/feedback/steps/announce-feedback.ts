import { transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Done } from "../../../modules/feedback/deeds"
import { FeedbackHappened } from "../../../modules/feedback/events"

/** Tells what happened by its name. */
export function announceFeedback(done: WorkflowData<Done>) {
  emitEventStep({
    eventName: transform({ done }, ({ done }) => `feedback.${done.event.happening}`),
    data: transform({ done }, ({ done: { feedback, event } }): FeedbackHappened => {
      const { id, kind, order_id, seller_id, product_id, customer_id } = feedback
      return { id, event_id: event.id, kind, order_id, seller_id, product_id, customer_id }
    }),
  })
}
