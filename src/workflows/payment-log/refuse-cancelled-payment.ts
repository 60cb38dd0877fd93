import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

type Cart = { payment_collection?: { payment_sessions?: { id: string }[] | null } | null }

/**
 * The platform takes an authorised session for paid, also when its payment was called off, or
 * refunded, after an order could not be made. Such a cart needs a new session.
 *
 * @throws MedusaError not_allowed
 */
export async function refuseCancelledPayment(container: MedusaContainer, cart: Cart) {
  const sessions = cart.payment_collection?.payment_sessions ?? []
  if (!sessions.length) return
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "canceled_at", "refunds.id"],
    filters: { payment_session_id: sessions.map(({ id }) => id) },
  })
  if (!data.some(({ canceled_at, refunds }) => canceled_at || refunds?.length)) return
  const message = "The cart's payment was given back; create a new payment session to pay for it"
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}
