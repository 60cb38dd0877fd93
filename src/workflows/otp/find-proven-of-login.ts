import { MedusaContainer } from "@medusajs/framework/types"
import { channelOf } from "../../modules/otp/identifier"
import { accountOf, CODE, customerOf, isStillOf, readLogins } from "./logins"

/**
 * The e-mail address and phone number that whoever has this login proved with codes; of a customer
 * those that the account still has.
 */
export async function findProvenOfLogin(container: MedusaContainer, auth_identity_id: string) {
  const [login] = await readLogins(container, [auth_identity_id])
  const customer_id = login && customerOf(login)
  const account = customer_id ? await accountOf(container, customer_id) : undefined
  const proven = (login?.provider_identities ?? [])
    .filter(({ provider }) => provider === CODE)
    .map(({ entity_id }) => entity_id)
    .filter((one) => !account || isStillOf(account, one))
  return {
    email: proven.find((one) => channelOf(one) === "email") ?? null,
    phone: proven.find((one) => channelOf(one) === "sms") ?? null,
  }
}
