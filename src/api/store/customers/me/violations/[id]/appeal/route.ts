import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { appealViolationWorkflow } from "../../../../../../../workflows/violation/appeal-violation"
import { OWN_VIOLATION_FIELDS, ownViolation } from "../../own-violation"
import { StoreAppealViolation } from "../../validators"

type Post = AuthenticatedMedusaRequest<StoreAppealViolation>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const now = new Date()
  await appealViolationWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, customer_id: req.auth_context.actor_id, now },
  })
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "violation", fields: OWN_VIOLATION_FIELDS, filters: { id } })
  res.json({ violation: ownViolation(data[0], now) })
}
