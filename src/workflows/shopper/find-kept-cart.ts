import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SHOPPER_MODULE } from "../../modules/shopper"
import ShopperModuleService from "../../modules/shopper/service"
import { checkoutOf } from "../auction/winner-checkout"

/** What is kept for a customer, and whether it is still a cart to put things into. */
export type Kept = { cart_id: string | null; is_open: boolean }

/**
 * The cart that a customer has. It is open until it is ordered or deleted, handed to somebody else,
 * or turns out to be one with which a lot is paid.
 */
export async function findKeptCart(container: MedusaContainer, customer_id: string): Promise<Kept> {
  const shoppers = container.resolve<ShopperModuleService>(SHOPPER_MODULE)
  const [row] = await shoppers.listShopperCarts({ customer_id }, { take: 1 })
  if (!row) return { cart_id: null, is_open: false }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "customer_id", "completed_at"],
    filters: { id: row.cart_id },
  })
  // A deleted cart is not found. The fields asked for; the generated type knows the date as text.
  const [cart] = data as { customer_id: string | null; completed_at: unknown }[]
  const isOwn = cart?.customer_id === customer_id && !cart.completed_at
  const is_open = isOwn && !(await checkoutOf(container, row.cart_id))
  return { cart_id: row.cart_id, is_open }
}
