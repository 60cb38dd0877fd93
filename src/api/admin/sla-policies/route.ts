import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createSlaPolicyWorkflow } from "../../../workflows/ticket/create-sla-policy"
import { listPolicies, retrievePolicy } from "./policy-view"
import { AdminCreateSlaPolicy } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await listPolicies(req.scope))
}

type Post = AuthenticatedMedusaRequest<AdminCreateSlaPolicy>
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await createSlaPolicyWorkflow(req.scope).run({
    input: { policy: req.validatedBody, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.status(201).json({ sla_policy: await retrievePolicy(req.scope, result.id) })
}
