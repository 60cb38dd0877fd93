import {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isSamePhone } from "../../modules/otp/identifier"
import { findProvenOfLogin } from "../../workflows/otp/find-proven-of-login"

type Profile = { email?: string | null; phone?: string | null }
type Request = AuthenticatedMedusaRequest<Profile>

/**
 * Who signs up with a code has proven an address, and the account gets that one. An e-mail address
 * beside a proven number is free, and proves nothing until it is confirmed.
 */
export async function signUpWithWhatWasProven(
  req: Request,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const body = req.validatedBody
  if (req.auth_context.actor_id) return next()
  const proven = await findProvenOfLogin(req.scope, req.auth_context.auth_identity_id)
  const email = body.email?.trim().toLowerCase()
  if (proven.email && email && email !== proven.email) {
    const message = `Field 'email' accepts ${proven.email}, where your code was sent`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  assertIsProvenPhone(body.phone, proven.phone)
  if (proven.email ?? email) body.email = proven.email ?? email
  if (proven.phone) body.phone = proven.phone
  next()
}

/** The number that signs somebody in is changed with a code, like everything that proves who it is. */
export async function keepProvenPhone(req: Request, _: MedusaResponse, next: MedusaNextFunction) {
  if (req.validatedBody.phone === undefined) return next()
  const proven = await findProvenOfLogin(req.scope, req.auth_context.auth_identity_id)
  assertIsProvenPhone(req.validatedBody.phone ?? "", proven.phone)
  next()
}

function assertIsProvenPhone(phone: string | null | undefined, proven: string | null) {
  if (!proven || phone === undefined || phone === null || isSamePhone(phone, proven)) return
  const message = `Field 'phone' accepts ${proven}, which signs you in; another one is confirmed with a code at /store/customers/me/verifications`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
