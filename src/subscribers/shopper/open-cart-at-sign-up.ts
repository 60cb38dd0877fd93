import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openShopperCart } from "../../workflows/shopper/open-shopper-cart"

type Args = SubscriberArgs<{ id: string }>

/** Whoever has an account has a cart from then on. A job makes up for what is lost here. */
export default async function openCartAtSignUp({ event: { data }, container }: Args) {
  const { data: customers } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: data.id, has_account: true },
  })
  for (const { id } of customers) await openShopperCart(container, { customer_id: id })
}

export const config: SubscriberConfig = { event: "customer.created" }
