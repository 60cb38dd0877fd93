import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { findProvenOfLogin } from "../../../../../workflows/otp/find-proven-of-login"
import { ownLogin } from "../../../../../workflows/otp/own-login"

export const ownerOf = ({ auth_context }: AuthenticatedMedusaRequest) => ({
  customer_id: auth_context.actor_id,
  auth_identity_id: auth_context.auth_identity_id,
})

/** How the caller can be reached, and what of it was proven with a code. */
export async function ownContact(req: AuthenticatedMedusaRequest) {
  const owner = ownerOf(req)
  const { account } = await ownLogin(req.scope, owner)
  const proven = await findProvenOfLogin(req.scope, owner.auth_identity_id)
  return {
    ...account,
    email_verified: proven.email !== null,
    phone_verified: proven.phone !== null,
  }
}
