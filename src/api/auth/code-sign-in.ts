import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { validBody } from "../../lib/validated"
import { answerTooMany } from "../../lib/too-many-requests"
import { CODE_NOT_VALID } from "../../modules/otp/rules"
import { PROVEN } from "../../providers/otp/proven"
import { sendCodeWorkflow } from "../../workflows/otp/send-code"
import { signInWithCodeWorkflow } from "../../workflows/otp/sign-in-with-code"
import { AuthAskForCode, AuthGiveCode } from "./validators"

type Request = MedusaRequest<AuthAskForCode | AuthGiveCode>

const shapeOfAsking = validBody(AuthAskForCode)
const shapeOfGiving = validBody(AuthGiveCode)

/** One address for both: asking names an identifier, giving back names a challenge. */
export function readCodeRequest(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const body: unknown = req.body
  const gives = typeof body === "object" && body !== null && "challenge_id" in body
  return (gives ? shapeOfGiving : shapeOfAsking)(req, res, next)
}

/**
 * Sends a code and answers, or compares one and hands over to the platform's route, which makes the
 * token. The platform's provider would know neither the address nor other answers than 401.
 */
export async function signInByCode(req: Request, res: MedusaResponse, next: MedusaNextFunction) {
  const given = req.validatedBody
  if ("challenge_id" in given) await takeCode(given, req, res, next)
  else await sendCode(given, req, res)
}

async function sendCode(body: AuthAskForCode, req: Request, res: MedusaResponse) {
  const { result } = await sendCodeWorkflow(req.scope).run({
    input: {
      ...{ ...body, purpose: "login", customer_id: null },
      ...{ ip: req.ip, now: new Date().toISOString() },
    },
  })
  if (result.outcome === "refused") return answerTooMany(res, result)
  res.json({ location: `otp:${result.id}` })
}

async function takeCode(
  { challenge_id: id, code }: AuthGiveCode,
  req: Request,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  const { result } = await signInWithCodeWorkflow(req.scope).run({
    input: { id, code, ip: req.ip, now: new Date().toISOString() },
  })
  if (result.outcome === "refused") return answerTooMany(res, result)
  if (result.outcome === "wrong") {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, CODE_NOT_VALID)
  }
  // What the provider finds in it, and nobody else could have put there.
  Object.assign(req, { body: { [PROVEN]: result.identifier } })
  next()
}
