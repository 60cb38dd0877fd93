import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { asPhone, isSamePhone } from "../../modules/otp/identifier"

export const CODE = "otp"
export const PASSWORD = "emailpass"
type Provider = typeof CODE | typeof PASSWORD

/** A way to sign in: a password of an e-mail address, or codes sent to an address or number. */
export type Credential = {
  id: string
  provider: string
  entity_id: string
  user_metadata: Record<string, unknown> | null
}
/** What the platform calls an auth identity. A credential of `otp` is there only once it is proven. */
export type Login = {
  id: string
  app_metadata: Record<string, unknown> | null
  provider_identities: Credential[]
}
export type Account = { id: string; email: string | null; phone: string | null }

const LOGIN_FIELDS = [
  ...["id", "app_metadata"],
  ...["id", "provider", "entity_id", "user_metadata"].map(
    (field) => `provider_identities.${field}`
  ),
]
const ACCOUNT_FIELDS = ["id", "email", "phone"]
/** Logins that one look can find: there is one for each credential, and few credentials each. */
const LOGINS_MAX = 1000

export const credentialOf = (login: Login, provider: Provider, entity_id?: string) =>
  login.provider_identities.find(
    (one) => one.provider === provider && (!entity_id || one.entity_id === entity_id)
  )

export const customerOf = ({ app_metadata }: Login): string | null => {
  const id = app_metadata?.customer_id
  return typeof id === "string" ? id : null
}

/** Whether it leads to anybody: a customer, a dashboard user. */
export const isNobodys = ({ app_metadata }: Login): boolean =>
  Object.entries(app_metadata ?? {}).every(([key, id]) => !key.endsWith("_id") || id === null)

export async function readLogins(container: MedusaContainer, ids: string[]): Promise<Login[]> {
  if (!ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "auth_identity",
    fields: LOGIN_FIELDS,
    filters: { id: ids },
    pagination: { take: LOGINS_MAX, skip: 0 },
  })
  // The fields asked for are those of the type.
  return data as unknown as Login[]
}

/** Logins with a credential for any of these addresses and numbers. */
export async function findLogins(
  container: MedusaContainer,
  entity_ids: string[]
): Promise<Login[]> {
  if (!entity_ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "provider_identity",
    fields: ["auth_identity_id"],
    filters: { entity_id: entity_ids, provider: [CODE, PASSWORD] },
    pagination: { take: LOGINS_MAX, skip: 0 },
  })
  const ids = data.flatMap(({ auth_identity_id: id }) => (id ? [id] : []))
  return await readLogins(container, [...new Set(ids)])
}

export async function findLogin(
  container: MedusaContainer,
  provider: Provider,
  entity_id: string
): Promise<Login | undefined> {
  const found = await findLogins(container, [entity_id])
  return found.find((login) => credentialOf(login, provider, entity_id))
}

/**
 * The logins of customers or dashboard users. Found by what they sign in with, which the tables
 * have an index for; by the id only when the merchant has changed the e-mail address since.
 */
export async function loginsOf(
  container: MedusaContainer,
  key: "customer_id" | "user_id",
  people: Account[]
): Promise<Login[]> {
  const near = await findLogins(
    container,
    people.flatMap(({ email, phone }) => [email ?? [], (phone && asPhone(phone)) || []].flat())
  )
  const idOf = ({ app_metadata }: Login) => app_metadata?.[key]
  const ids = new Set<unknown>(people.map(({ id }) => id))
  const found = near.filter((login) => ids.has(idOf(login)))
  for (const login of found) ids.delete(idOf(login))
  for (const id of ids) found.push(...(await loginsElsewhere(container, { [key]: id })))
  return found
}

async function loginsElsewhere(container: MedusaContainer, app_metadata: Record<string, unknown>) {
  const logins = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ app_metadata }, { take: 1, select: ["id"] })
  return await readLogins(
    container,
    logins.map(({ id }) => id)
  )
}

export async function loginOf(
  container: MedusaContainer,
  account: Account
): Promise<Login | undefined> {
  return (await loginsOf(container, "customer_id", [account]))[0]
}

/** The registered customer of an e-mail address; there is one at most, by the platform's index. */
export async function accountOfEmail(
  container: MedusaContainer,
  email: string
): Promise<Account | undefined> {
  return await readAccount(container, { email, has_account: true })
}

export async function accountOf(
  container: MedusaContainer,
  id: string
): Promise<Account | undefined> {
  return await readAccount(container, { id, has_account: true })
}

async function readAccount(container: MedusaContainer, filters: object) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ACCOUNT_FIELDS,
    filters,
    pagination: { take: 1, skip: 0 },
  })
  // The fields asked for are those of the type.
  return data[0] as Account | undefined
}

/**
 * Whether a proven address is still the customer's. The merchant may have put another one in its
 * place, and then the older one opens nothing any more.
 */
export const isStillOf = ({ email, phone }: Account, identifier: string): boolean =>
  identifier.startsWith("+") ? isSamePhone(phone, identifier) : email === identifier

/** The customer to whom a code sent there leads, with the login. */
export async function findProven(container: MedusaContainer, identifier: string) {
  const login = await findLogin(container, CODE, identifier)
  const customer_id = login && customerOf(login)
  const account = customer_id ? await accountOf(container, customer_id) : undefined
  const is_current = account !== undefined && isStillOf(account, identifier)
  return { login, account: is_current ? account : undefined }
}

/** Takes a credential away; a login that then has none and leads to nobody goes with it. */
export async function removeCredential(
  container: MedusaContainer,
  login: Login,
  { id }: Credential
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  if (isNobodys(login) && login.provider_identities.length === 1) {
    await auth.deleteAuthIdentities([login.id])
  } else await auth.deleteProviderIdentities([id])
}
