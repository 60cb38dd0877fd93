import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { CUSTOMERS, GUEST } from "./data/customers"
import { DemoOrder } from "./data/orders"
import { find } from "./find"

const PAYMENT_PROVIDER = "pp_system_default"
/** What the merchant's and every seller's first option is called. */
const STANDARD = { $like: "Standard%" }

/** Buys as a shopper does: cart, shipping of every seller in it, payment, order. */
export async function placeOrder(container: MedusaContainer, demo: DemoOrder, channel: string) {
  const cart_id = await fillCart(container, demo, channel)
  return await checkOut(container, cart_id)
}

/** From a filled cart with an address to an order. */
export async function checkOut(container: MedusaContainer, cart_id: string) {
  await chooseShipping(container, cart_id)
  await pay(container, cart_id)
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart_id } })
  return result.id
}

async function fillCart(container: MedusaContainer, demo: DemoOrder, sales_channel_id: string) {
  const { email, currency_code } = demo
  const region = await find(container, "region", { currency_code })
  const customer = await find(container, "customer", { email, has_account: true })
  const { address } = [...CUSTOMERS, GUEST].find((someone) => someone.email === email)!
  const { result } = await createCartWorkflow(container).run({
    input: {
      ...{ email, currency_code, sales_channel_id, region_id: region!.id },
      customer_id: customer?.id,
      items: await itemsOf(container, demo),
      shipping_address: address,
      billing_address: address,
      metadata: { demo: demo.key },
    },
  })
  return result.id
}

async function itemsOf(container: MedusaContainer, { items }: DemoOrder) {
  const { data: variants } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "sku"],
    filters: { sku: Object.keys(items) },
  })
  return variants.map(({ id, sku }) => ({ variant_id: id, quantity: items[sku!] }))
}

/** The standard way of every sender in the cart: a sender is who has the shipping profile. */
async function chooseShipping(container: MedusaContainer, cart_id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: carts } = await query.graph({
    entity: "cart",
    fields: ["items.product.shipping_profile.id"],
    filters: { id: cart_id },
  })
  // The profile comes through a link, which the platform's type of a product leaves out.
  const items = carts[0].items as unknown as { product: { shipping_profile: { id: string } } }[]
  const profiles = new Set(items.map(({ product }) => product.shipping_profile.id))
  const options = [...profiles].map((shipping_profile_id) =>
    find(container, "shipping_option", { shipping_profile_id, name: STANDARD })
  )
  const chosen = (await Promise.all(options)).map((option) => ({ id: option!.id }))
  await addShippingMethodToCartWorkflow(container).run({ input: { cart_id, options: chosen } })
}

async function pay(container: MedusaContainer, cart_id: string) {
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id } })
  const link = await find<{ id: string; payment_collection_id: string }>(
    container,
    "cart_payment_collection",
    { cart_id },
    ["payment_collection_id"]
  )
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: link!.payment_collection_id,
      provider_id: PAYMENT_PROVIDER,
    },
  })
}
