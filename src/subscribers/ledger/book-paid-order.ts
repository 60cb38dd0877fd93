import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { bookOrderWorkflow } from "../../workflows/ledger/book-order"

/** Money that came in or was given back is booked on its order. */
export default async function bookPaidOrder({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  const { data: payments } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: data.id },
  })
  // The link from a payment collection to its order is not in the generated type.
  const [payment] = payments as unknown as { payment_collection?: { order?: { id: string } } }[]
  const order_id = payment?.payment_collection?.order?.id
  if (order_id) await bookOrderWorkflow(container).run({ input: { order_id } })
}

export const config: SubscriberConfig = { event: [PaymentEvents.CAPTURED, PaymentEvents.REFUNDED] }
