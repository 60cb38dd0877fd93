import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ViolationChanged, ViolationEvents } from "../../modules/violation/events"
import { bookOrderWorkflow } from "../../workflows/ledger/book-order"

/** A violation keeps the money of its order waiting as long as it counts. */
export default async function bookViolatedOrder({
  event: { data },
  container,
}: SubscriberArgs<ViolationChanged>) {
  const { data: violations } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "violation",
    fields: ["order_id"],
    filters: { id: data.id },
  })
  const order_id = violations[0]?.order_id
  if (order_id) await bookOrderWorkflow(container).run({ input: { order_id } })
}

export const config: SubscriberConfig = {
  event: [ViolationEvents.RECORDED, ViolationEvents.WAIVED, ViolationEvents.EXPIRED],
}
