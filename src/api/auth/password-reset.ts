import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { answerTooMany } from "../../lib/too-many-requests"
import { ACCEPTED, asEmail } from "../../modules/otp/identifier"
import { findPasswordLogin } from "../../workflows/otp/find-password-login"
import { preparePasswordResetWorkflow } from "../../workflows/otp/prepare-password-reset"
import { proveEmailByResetWorkflow } from "../../workflows/otp/prove-email-by-reset"

type AskForReset = { identifier?: unknown; metadata?: unknown }

/** Counts mails before the platform sends any; each one ends the link in the one before. */
export async function limitResets(
  req: MedusaRequest<AskForReset>,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  const { identifier: typed } = req.body ?? {}
  const identifier = typeof typed === "string" ? asEmail(typed) : null
  if (!identifier || typeof typed !== "string") {
    const message = `Field 'identifier' accepts ${ACCEPTED.email}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const is_customer = req.params.actor_type === "customer"
  const { result } = await preparePasswordResetWorkflow(req.scope).run({
    input: { identifier, ip: req.ip, is_customer, now: new Date().toISOString() },
  })
  if (result.outcome === "refused") return answerTooMany(res, result)
  const known = await findPasswordLogin(req.scope, typed)
  req.body = { ...req.body, identifier: known ?? identifier }
  next()
}

/** Notes, before the answer leaves, that whoever opened the link reads the mails of its address. */
export function proveByReset(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const answer = res.json.bind(res)
  res.json = (body) => {
    if (res.statusCode !== 200) return answer(body)
    void prove(req).finally(() => answer(body))
    return res
  }
  next()
}

async function prove(req: MedusaRequest): Promise<void> {
  const token = req.headers.authorization?.split(/\s+/)[1] ?? ""
  // The route has just accepted it.
  const claims = jwt.decode(token)
  if (typeof claims !== "object" || typeof claims?.entity_id !== "string") return
  try {
    await proveEmailByResetWorkflow(req.scope).run({ input: { email: claims.entity_id } })
  } catch (error) {
    // The new password is set already, and the next code proves the address as well.
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`That a reset proved an address was not noted: ${error}`)
  }
}
