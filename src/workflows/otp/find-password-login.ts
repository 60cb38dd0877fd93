import { scrypt } from "node:crypto"
import { promisify } from "node:util"
import { MedusaContainer } from "@medusajs/framework/types"
import { asPhone } from "../../modules/otp/identifier"
import { credentialOf, findLogins, findProven, PASSWORD, readLogins } from "./logins"

/** What the platform's provider spends on comparing a password, by its defaults. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const KEY_BYTES = 64

const NOBODYS_LOGIN = "authid_nobody"

const derive = promisify<string, string, number, typeof COST, Buffer>(scrypt)

/**
 * The e-mail address under which the platform keeps a password, for what somebody typed: that
 * address, in whatever case, or a proven phone number. Null when there is none.
 */
export async function findPasswordLogin(
  container: MedusaContainer,
  typed: string
): Promise<string | null> {
  const phone = asPhone(typed)
  if (phone) {
    const { login, account } = await findProven(container, phone)
    return (account && login && credentialOf(login, PASSWORD)?.entity_id) ?? null
  }
  // As typed first: dashboard users may have registered with capitals before there was one spelling.
  const spellings = [...new Set([typed, typed.trim().toLowerCase()])]
  const logins = await findLogins(container, spellings)
  const isKnown = (email: string) => logins.some((login) => credentialOf(login, PASSWORD, email))
  return spellings.find(isKnown) ?? null
}

/** Takes as long as finding a login and comparing its password, so that time tells nobody. */
export async function comparePasswordWithNothing(
  container: MedusaContainer,
  password: string
): Promise<void> {
  await readLogins(container, [NOBODYS_LOGIN])
  await derive(password, "no salt, as there is nothing to keep", KEY_BYTES, COST)
}
