import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { channelOf } from "../../modules/otp/identifier"
import {
  Account,
  accountOfEmail,
  CODE,
  credentialOf,
  findLogin,
  findProven,
  isNobodys,
  isStillOf,
  Login,
  loginOf,
  PASSWORD,
  removeCredential,
} from "./logins"

/** Whose password went, because nobody had ever shown that it was theirs. */
export type Settled = { password_dropped_of: Account | null }

/**
 * Makes the login to which a code sent to an address or number leads, after the code was given
 * back. Under the lock of `identifier`.
 *
 * @throws MedusaError forbidden when the address is named by an account that is somebody else's
 *   until its owner has proven the address, too
 */
export async function settleCodeLogin(
  container: MedusaContainer,
  identifier: string
): Promise<Settled> {
  const { login, account } = await findProven(container, identifier)
  if (account) return { password_dropped_of: null }
  const is_email = channelOf(identifier) === "email"
  // A number leads to the account that proved it, never to one that only names it.
  const owner = is_email ? await accountOfEmail(container, identifier) : undefined
  if (login && !owner && isNobodys(login)) return { password_dropped_of: null }
  const credential = login && credentialOf(login, CODE, identifier)
  if (owner) await refuseWhileProvenOtherwise(container, owner, identifier)
  // It led to somebody who has another address by now, or to a sign-up that was never finished.
  if (credential) await removeCredential(container, login, credential)
  if (owner) return await moveToLoginOfItsOwn(container, owner, identifier)
  if (is_email) await dropUnfinishedSignUp(container, identifier)
  await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: CODE, entity_id: identifier }],
  })
  return { password_dropped_of: null }
}

/**
 * An account with a proven number belongs to whoever has the number, and its e-mail address may be
 * a slip of the pen: then it is not handed to the owner of that address. A second factor is not to
 * be got around with a code either.
 */
async function refuseWhileProvenOtherwise(
  container: MedusaContainer,
  owner: Account,
  email: string
): Promise<void> {
  const login = await loginOf(container, owner)
  if (!login) return
  const has_phone = login.provider_identities.some(
    ({ provider, entity_id }) =>
      provider === CODE && channelOf(entity_id) === "sms" && isStillOf(owner, entity_id)
  )
  if (has_phone) refuse(email, "signs in with a phone number")
  if (await hasSecondFactor(container, login)) refuse(email, "has a second factor")
}

function refuse(email: string, why: string): never {
  const message = `An account that ${why} names ${email}; sign in that way and confirm the address there`
  throw new MedusaError(MedusaError.Types.FORBIDDEN, message)
}

/** Whether the platform asks for more than a password or a code. */
export async function hasSecondFactor(container: MedusaContainer, { id }: Login): Promise<boolean> {
  const enabled = { auth_identity_id: id, status: "enabled" as const }
  return (await container.resolve(Modules.AUTH).listAuthMfa(enabled)).length > 0
}

/**
 * The first proof of an address moves the account to a login of its own. Whoever registered it
 * before never showed that the address is theirs, and may be somebody else: their password opens
 * nothing any more, and their tokens cannot be renewed. In this order, because a customer without a
 * login is given one by the next code, and one with two would keep the old password.
 */
async function moveToLoginOfItsOwn(
  container: MedusaContainer,
  owner: Account,
  email: string
): Promise<Settled> {
  const auth = container.resolve(Modules.AUTH)
  const old = await loginOf(container, owner)
  if (old) await leaveLogin(container, old)
  await auth.createAuthIdentities({
    app_metadata: { customer_id: owner.id },
    provider_identities: [{ provider: CODE, entity_id: email }],
  })
  const had_password = old && credentialOf(old, PASSWORD)
  return { password_dropped_of: had_password ? owner : null }
}

/** Whether a login leads to somebody beside the customer: a dashboard user. */
export const worksElsewhere = ({ app_metadata }: Login): boolean =>
  Object.entries(app_metadata ?? {}).some(([key, id]) => key !== "customer_id" && id !== null)

/** Ends a login for a customer. Who also works in the dashboard keeps it for that. */
export async function leaveLogin(container: MedusaContainer, login: Login): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  // The platform adds what it is given to what is there, so a key can be emptied and not removed.
  const app_metadata = { customer_id: null }
  if (worksElsewhere(login)) await auth.updateAuthIdentities({ id: login.id, app_metadata })
  else await auth.deleteAuthIdentities([login.id])
}

/** A registration with a password that never became an account: it could become one later. */
async function dropUnfinishedSignUp(container: MedusaContainer, email: string): Promise<void> {
  const login = await findLogin(container, PASSWORD, email)
  if (login && isNobodys(login)) {
    await container.resolve(Modules.AUTH).deleteAuthIdentities([login.id])
  }
}
