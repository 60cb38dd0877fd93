import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetWishesOfCustomersWorkflow } from "../../workflows/wishlist/forget-wishes-of-customers"

/** A row that is left behind does no harm: nobody can ask for it any more. */
export default async function forgetWishesOfDeleted({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await forgetWishesOfCustomersWorkflow(container).run({ input: { customer_ids: [data.id] } })
}

export const config: SubscriberConfig = { event: "customer.deleted" }
