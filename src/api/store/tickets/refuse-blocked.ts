import {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { blockedMessage } from "../../../modules/violation/messages"
import { CUSTOMER_BLOCKED } from "../../../modules/violation/rules"
import { findRestrictions } from "../../../workflows/violation/find-restrictions"
import { requesterOf } from "./requester"

async function refuseIfBlocked(req: MedusaRequest, customer_id: string) {
  const { blocked } = await findRestrictions(req.scope, customer_id)
  if (blocked === null) return
  throw new MedusaError(MedusaError.Types.FORBIDDEN, blockedMessage(blocked), CUSTOMER_BLOCKED)
}

/** Who is blocked may open a ticket to appeal, and no other. */
export async function appealOnlyWhenBlocked(
  req: AuthenticatedMedusaRequest<{ category?: string }>,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const { actor_type, actor_id } = req.auth_context ?? {}
  const isAppeal = req.validatedBody.category === "appeal"
  if (actor_type === "customer" && actor_id && !isAppeal) await refuseIfBlocked(req, actor_id)
  next()
}

/** Who is blocked may go on writing in their appeals. */
export async function ownAppealOnlyWhenBlocked(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const requester = requesterOf(req)
  if (requester.type === "guest") return next()
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ticket",
    fields: ["category"],
    filters: { id: req.params.id },
  })
  if (data[0]?.category !== "appeal") await refuseIfBlocked(req, requester.id)
  next()
}
