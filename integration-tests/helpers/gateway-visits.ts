import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OpenedPayment } from "./rials"
import { Api } from "./runner"
import { aZarinpal, MERCHANT_ID, ZarinpalStub } from "./zarinpal-stub"

/** Where the shop of a test sends shoppers who come back. */
const RETURN_URL = "http://shop.example/paid"

/** A stub of Zarinpal that the shop's settings point to; to be made before the shop starts. */
export function aGateway(): ZarinpalStub {
  const gateway = aZarinpal()
  Object.assign(process.env, {
    ZARINPAL_MERCHANT_ID: MERCHANT_ID,
    ZARINPAL_API_URL: gateway.url,
    ZARINPAL_RETURN_URL: RETURN_URL,
  })
  return gateway
}

export type Outcome = { payment: string; cart_id?: string; order_id?: string }
type Visit = Pick<OpenedPayment, "session_id" | "authority">

/** The shopper's browser comes back from the gateway; what the shop is told. */
export async function comeBack(
  api: Api,
  { session_id, authority }: Visit,
  status: "OK" | "NOK" = "OK"
): Promise<Outcome> {
  return await follow(api, `${session_id}?Authority=${authority}&Status=${status}`)
}

/** Any address below the hook, followed to the shop. */
export async function follow(api: Api, path: string): Promise<Outcome> {
  const answer = await api.get(`/hooks/zarinpal/${path}`, {
    maxRedirects: 0,
    validateStatus: (code: number) => code === 303,
  })
  const url = new URL(answer.headers.location)
  expect(url.origin + url.pathname).toBe(RETURN_URL)
  const { payment, ...ids } = Object.fromEntries(url.searchParams)
  return { payment, ...ids }
}

/** The orders of a cart: none, one, or, if something is wrong, more. */
export async function ordersOf(container: MedusaContainer, cart_id: string): Promise<string[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order_cart", fields: ["order_id"], filters: { cart_id } })
  return data.map(({ order_id }) => order_id)
}

/** The payment sessions of a cart's collection, with their payments. */
export async function sessionsOf(container: MedusaContainer, payment_collection_id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_session",
    fields: ["id", "status", "amount", "data", "payment.id", "payment.captured_at"],
    filters: { payment_collection_id },
  })
  return data
}
