import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"
import { deletePaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"

type Cart = { payment_collection?: { payment_sessions?: { id: string }[] | null } | null }

/**
 * Ends the ways to pay that were begun on a cart, at their providers too: money that comes in for a
 * withdrawn checkout would have to be sent back.
 */
export async function withdrawCheckout(container: MedusaContainer, cart_id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "payment_collection.payment_sessions.id"],
    filters: { id: cart_id },
  })
  // The link adds the collection to what the generated types know of a cart.
  const [cart] = data as unknown as Cart[]
  const ids = (cart?.payment_collection?.payment_sessions ?? []).map(({ id }) => id)
  if (ids.length) await deletePaymentSessionsWorkflow(container).run({ input: { ids } })
}

/** Nothing is undone: a session that a provider has ended does not come back. */
export const withdrawCheckoutStep = createStep(
  "withdraw-checkout",
  async (cart_id: string, { container }) => {
    await withdrawCheckout(container, cart_id)
  }
)
