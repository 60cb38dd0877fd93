import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { syncClaimsWorkflow } from "../../workflows/otp/sync-claims"

type Args = SubscriberArgs<{ id: string }>

/** Names and roles in tokens follow their owners. A job makes up for what is lost here. */
export default async function syncChangedClaims({ event: { name, data }, container }: Args) {
  const ids = name.startsWith("customer.") ? "customer_ids" : "user_ids"
  await syncClaimsWorkflow(container).run({ input: { [ids]: [data.id] } })
}

export const config: SubscriberConfig = {
  event: ["customer.created", "customer.updated", "user.created", "user.updated"],
}
