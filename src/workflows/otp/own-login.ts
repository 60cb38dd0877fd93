import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Account, accountOf, customerOf, Login, readLogins } from "./logins"

/** Whose token it is: the customer, and the login that it was made for. */
export type TokenOwner = { customer_id: string; auth_identity_id: string }

/**
 * The account and login of a token. An account that has moved to another login since is out of reach
 * of older tokens here, though they have not run out.
 *
 * @throws MedusaError unauthorized
 */
export async function ownLogin(
  container: MedusaContainer,
  { customer_id, auth_identity_id }: TokenOwner
): Promise<{ account: Account; login: Login }> {
  const account = await accountOf(container, customer_id)
  const [login] = await readLogins(container, [auth_identity_id])
  if (account && login && customerOf(login) === customer_id) return { account, login }
  throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "This sign-in is over; sign in again")
}
