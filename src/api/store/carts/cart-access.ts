import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

type Owned = {
  customer_id: string | null
  customer: { has_account: boolean } | null
}

/**
 * A registered customer's cart is theirs alone. A guest's cart belongs to whoever holds its id: a
 * guest has nothing else to show. A cart whose customer is gone is nobody's.
 */
export const mayUse = ({ customer_id, customer }: Owned, actor_id: string | undefined) =>
  !customer_id || customer?.has_account === false || customer_id === actor_id

const OWNER_FIELDS = ["customer_id", "customer.has_account"]
const CART_FIELDS = ["id", "shipping_address_id", "billing_address_id", ...OWNER_FIELDS]

type Cart = Owned & {
  id: string
  shipping_address_id: string | null
  billing_address_id: string | null
}

/** The cart, if this person may use it; otherwise the same answer as for a cart that is not there. */
export async function findUsableCart(scope: MedusaContainer, id: string, actor_id?: string) {
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: CART_FIELDS, filters: { id } })
  // The fields asked for are those of Cart; the generated types know them all as optional.
  const cart = data[0] as Cart | undefined
  if (!cart || !mayUse(cart, actor_id)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id '${id}' not found`)
  }
  return cart
}

/** Refuses a payment collection unless the cart, or the order, that it pays is this person's. */
export async function assertMayPay(scope: MedusaContainer, id: string, actor_id?: string) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_collection",
    fields: ["id", ...["cart", "order"].flatMap((what) => OWNER_FIELDS.map((f) => `${what}.${f}`))],
    filters: { id },
  })
  // Both come through links, which the platform's own types of a collection leave out.
  const { cart, order } = (data[0] ?? {}) as { cart?: Owned | null; order?: Owned | null }
  const paid = [cart, order].filter((owned) => !!owned)
  if (!paid.length || !paid.every((owned) => mayUse(owned, actor_id))) {
    const message = `Payment collection with id '${id}' not found`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
}
