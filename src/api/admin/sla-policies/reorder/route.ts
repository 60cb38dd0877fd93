import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { orderSlaPoliciesWorkflow } from "../../../../workflows/ticket/order-sla-policies"
import { listPolicies } from "../policy-view"
import { AdminReorderSlaPolicies } from "../validators"

type Post = AuthenticatedMedusaRequest<AdminReorderSlaPolicies>
export async function POST(req: Post, res: MedusaResponse) {
  await orderSlaPoliciesWorkflow(req.scope).run({
    input: { ids: req.validatedBody.ids, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json(await listPolicies(req.scope))
}
