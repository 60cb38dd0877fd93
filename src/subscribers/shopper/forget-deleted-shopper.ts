import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetShoppersWorkflow } from "../../workflows/shopper/forget-shoppers"

type Args = SubscriberArgs<{ id: string }>

/** A row that is left behind does no harm: nobody can ask for it any more. */
export default async function forgetDeletedShopper({ event: { data }, container }: Args) {
  await forgetShoppersWorkflow(container).run({ input: { customer_ids: [data.id] } })
}

export const config: SubscriberConfig = { event: "customer.deleted" }
