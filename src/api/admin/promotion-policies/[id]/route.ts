import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setPromotionPolicyWorkflow } from "../../../../workflows/promotion-policy/set-promotion-policy"
import { retrievePolicy } from "../policy-view"
import { AdminSetPromotionPolicy } from "../validators"

/** The id is the promotion's. A promotion that nothing was said of has the policy of all others. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ promotion_policy: await retrievePolicy(req.scope, req.params.id) })
}

type Post = AuthenticatedMedusaRequest<AdminSetPromotionPolicy>
export async function POST(req: Post, res: MedusaResponse) {
  const { id: promotion_id } = req.params
  await setPromotionPolicyWorkflow(req.scope).run({
    input: { ...req.validatedBody, promotion_id, by_id: req.auth_context.actor_id },
  })
  res.json({ promotion_policy: await retrievePolicy(req.scope, promotion_id) })
}
