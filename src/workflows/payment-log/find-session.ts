import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type FoundSession = {
  id: string
  status: string
  provider_id: string
  data: Record<string, unknown> | null
  created_at: string | Date
  payment_collection_id: string
  payment?: {
    id: string
    amount: number
    captured_at: string | Date | null
    canceled_at: string | Date | null
  } | null
  cart_id: string | null
  order_id: string | null
}

const FIELDS = [
  ...["id", "status", "provider_id", "data", "created_at", "payment_collection_id"],
  ...["payment.id", "payment.amount", "payment.captured_at", "payment.canceled_at"],
]

/** A payment session with the cart and the order that it pays for; null when it is gone. */
export async function findSession(
  container: MedusaContainer,
  id: string
): Promise<FoundSession | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "payment_session", fields: FIELDS, filters: { id } })
  // The fields asked for; the generated type does not know that each is there.
  const [session] = data as unknown as FoundSession[]
  if (!session) return null
  const places = await findPlaces(container, [session.payment_collection_id])
  const place = places.get(session.payment_collection_id)
  return { ...session, cart_id: place?.cart_id ?? null, order_id: place?.order_id ?? null }
}

export type FoundPlace = { cart_id: string | null; order_id: string | null }

/** Cart and order of payment collections. A collection without a cart pays for a changed order. */
export async function findPlaces(
  container: MedusaContainer,
  payment_collection_id: string[]
): Promise<Map<string, FoundPlace>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { payment_collection_id }
  const [{ data: carts }, { data: orders }] = await Promise.all([
    query.graph({
      entity: "cart_payment_collection",
      fields: ["cart_id", "payment_collection_id"],
      filters,
    }),
    query.graph({
      entity: "order_payment_collection",
      fields: ["order_id", "payment_collection_id"],
      filters,
    }),
  ])
  const orderOfCart = await findOrdersOfCarts(
    container,
    carts.map(({ cart_id }) => cart_id)
  )
  const places = new Map<string, FoundPlace>()
  for (const { cart_id, payment_collection_id: id } of carts) {
    places.set(id, { cart_id, order_id: orderOfCart.get(cart_id) ?? null })
  }
  for (const { order_id, payment_collection_id: id } of orders) {
    places.set(id, { cart_id: places.get(id)?.cart_id ?? null, order_id })
  }
  return places
}

export async function findOrdersOfCarts(container: MedusaContainer, cart_id: string[]) {
  if (!cart_id.length) return new Map<string, string>()
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order_cart", fields: ["cart_id", "order_id"], filters: { cart_id } })
  return new Map(data.map(({ cart_id, order_id }) => [cart_id, order_id]))
}
