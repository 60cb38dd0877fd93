import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { shownAddress } from "../../lib/address"
import { deviceOf } from "../../modules/otp/device"
import type { SignedIn } from "../../modules/otp/events"
import { announceSignInWorkflow } from "../../workflows/otp/announce-sign-in"

type Actor = Pick<SignedIn, "actor_type" | "actor_id">

/** Whom a token in an answer is for; nobody when it is one for signing up, or for a second factor. */
function actorIn(answer: unknown): Actor | null {
  if (typeof answer !== "object" || answer === null || !("token" in answer)) return null
  if (typeof answer.token !== "string") return null
  // It was made a moment ago by this server.
  const claims = jwt.decode(answer.token)
  if (typeof claims !== "object" || !claims?.actor_id) return null
  const { actor_type, actor_id } = claims
  return actor_type === "customer" || actor_type === "user" ? { actor_type, actor_id } : null
}

/** Announces who was given a token, once the answer has left: it neither waits for it nor fails. */
export function announceSignIn(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const answer = res.json.bind(res)
  res.json = (body) => {
    const actor = res.statusCode === 200 ? actorIn(body) : null
    if (actor) res.once("finish", () => void announce(req, actor))
    return answer(body)
  }
  next()
}

async function announce(req: MedusaRequest, actor: Actor): Promise<void> {
  const device = deviceOf(req.headers["user-agent"])
  const input = { ...actor, device, address: shownAddress(req.ip), at: new Date().toISOString() }
  try {
    await announceSignInWorkflow(req.scope).run({ input })
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`A sign-in of ${actor.actor_id} was not announced: ${error}`)
  }
}
