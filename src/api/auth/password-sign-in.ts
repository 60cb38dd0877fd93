import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { ACCEPTED, asEmail, asPhone, IDENTIFIER_LENGTH_MAX } from "../../modules/otp/identifier"
import {
  comparePasswordWithNothing,
  findPasswordLogin,
} from "../../workflows/otp/find-password-login"

type Credentials = { email?: unknown; identifier?: unknown; password?: unknown }
type Request = MedusaRequest<Credentials>

/** The name under which somebody signs in, whatever it is. */
export const typedIn = ({ body }: MedusaRequest): unknown => {
  const { identifier, email } = (body ?? {}) as Credentials
  return identifier ?? email
}

/** One for all ways to write the same name. */
export const spellingOf = (typed: unknown): string =>
  typeof typed === "string" && typed.length <= IDENTIFIER_LENGTH_MAX
    ? (asPhone(typed) ?? typed.trim().toLowerCase())
    : "none"

/**
 * Lets people type a proven phone number, or their e-mail address in any case, where the platform's
 * provider knows one spelling of an e-mail address. Whoever is not known takes as long and is
 * refused by the provider in the same words.
 */
export async function readPasswordIdentifier(
  req: Request,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const { password } = req.body ?? {}
  const typed = typedIn(req)
  // Nothing else may reach the provider than what was counted.
  req.body = { email: typed, password }
  if (typeof typed !== "string" || typeof password !== "string" || !password) return next()
  if (typed.length > IDENTIFIER_LENGTH_MAX) {
    const message = `Field 'identifier' accepts at most ${IDENTIFIER_LENGTH_MAX} characters`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const known = await findPasswordLogin(req.scope, typed)
  if (known === null) await comparePasswordWithNothing(req.scope, password)
  req.body = { email: known ?? typed.trim().toLowerCase(), password }
  next()
}

/** One spelling for each address, or one person could have two accounts. */
export function readRegistration(req: Request, _: MedusaResponse, next: MedusaNextFunction) {
  const { email } = req.body ?? {}
  if (typeof email !== "string") return next()
  const spelling = asEmail(email)
  if (!spelling) {
    const message = `Field 'email' accepts ${ACCEPTED.email}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  req.body = { ...req.body, email: spelling }
  next()
}
