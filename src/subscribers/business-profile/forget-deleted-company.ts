import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetBusinessProfileWorkflow } from "../../workflows/business-profile/forget-business-profile"

type Args = SubscriberArgs<{ id: string }>

/** Nobody needs the papers of a customer who is gone; a job looks for what is lost here. */
export default async function forgetDeletedCompany({ event: { data }, container }: Args) {
  await forgetBusinessProfileWorkflow(container).run({ input: { customer_id: data.id } })
}

export const config: SubscriberConfig = { event: "customer.deleted" }
