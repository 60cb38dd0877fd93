import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { blockedMessage, prepayMessage } from "../../modules/violation/messages"
import {
  CUSTOMER_BLOCKED,
  PREPAY_ONLY,
  PROVIDERS_WITHOUT_MONEY,
} from "../../modules/violation/rules"
import { findRestrictions } from "./find-restrictions"

type Cart = {
  email: string | null
  customer_id: string | null
  customer: { has_account: boolean } | null
  payment_collection: { payment_sessions: { provider_id: string }[] | null } | null
}

/**
 * Refuses an order of a blocked customer, and one that pays later of a customer who has to pay in
 * advance. A guest is looked up by e-mail: whoever is blocked does not come back as a guest.
 *
 * @throws MedusaError forbidden (403) with the reason and how to appeal
 */
export async function refuseRestrictedBuyer(container: MedusaContainer, { id }: { id: string }) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      ...["email", "customer_id", "customer.has_account"],
      "payment_collection.payment_sessions.provider_id",
    ],
    filters: { id },
  })
  // The fields asked for; both relations come through links that the generated type leaves out.
  const [cart] = data as unknown as Cart[]
  if (!cart) return
  const provider_ids = (cart.payment_collection?.payment_sessions ?? []).map(
    ({ provider_id }) => provider_id
  )
  for (const customer_id of await buyersOf(container, cart)) {
    const { blocked, prepay_only } = await findRestrictions(container, customer_id)
    if (blocked !== null) throw forbidden(blockedMessage(blocked), CUSTOMER_BLOCKED)
    for (const provider_id of provider_ids) refuseLaterPayment(prepay_only, provider_id)
  }
}

/** @throws MedusaError forbidden (403) for a way to pay that takes no money in advance */
export function refuseLaterPayment(prepay_only: string | null, provider_id: string) {
  if (prepay_only === null || !PROVIDERS_WITHOUT_MONEY.includes(provider_id)) return
  throw forbidden(prepayMessage(prepay_only, provider_id), PREPAY_ONLY)
}

async function buyersOf(container: MedusaContainer, { email, customer_id, customer }: Cart) {
  const own = customer_id ? [customer_id] : []
  if (!email || customer?.has_account) return own
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { email: email.toLowerCase() },
  })
  return [...new Set([...own, ...data.map(({ id }) => id)])]
}

const forbidden = (message: string, code: string) =>
  new MedusaError(MedusaError.Types.FORBIDDEN, message, code)
