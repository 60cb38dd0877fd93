import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { channelOf } from "../../modules/otp/identifier"
import {
  accountOfEmail,
  CODE,
  credentialOf,
  findLogin,
  findProven,
  isNobodys,
  Login,
  PASSWORD,
  removeCredential,
} from "./logins"

function refuse(identifier: string): never {
  const message = `Another account uses ${identifier}; accepted: an address that no other account has`
  throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, message)
}

/**
 * Makes room for a proven address at a login: what was left of it by sign-ups that were never
 * finished, or by people who have another address by now, is taken away.
 *
 * @throws MedusaError duplicate_error when it is another account's
 */
export async function freeAddress(
  container: MedusaContainer,
  mine: Login,
  customer_id: string,
  identifier: string
): Promise<void> {
  const is_email = channelOf(identifier) === "email"
  const owner = is_email ? await accountOfEmail(container, identifier) : undefined
  if (owner && owner.id !== customer_id) refuse(identifier)
  const { login, account } = await findProven(container, identifier)
  if (account && account.id !== customer_id) refuse(identifier)
  const stray = login && login.id !== mine.id ? credentialOf(login, CODE, identifier) : undefined
  if (login && stray) await removeCredential(container, login, stray)
  if (is_email && credentialOf(mine, PASSWORD)) await freePassword(container, mine, identifier)
}

/** The password goes where the address goes, unless somebody signs in with that one already. */
async function freePassword(container: MedusaContainer, mine: Login, email: string) {
  const other = await findLogin(container, PASSWORD, email)
  if (!other || other.id === mine.id) return
  if (!isNobodys(other)) refuse(email)
  await container.resolve(Modules.AUTH).deleteAuthIdentities([other.id])
}
