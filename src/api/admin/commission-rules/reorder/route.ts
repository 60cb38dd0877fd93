import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RULES_MAX } from "../../../../modules/commission/rules"
import { orderCommissionRulesWorkflow } from "../../../../workflows/commission/order-commission-rules"
import { listRules } from "../rule-view"
import { AdminReorderCommissionRules } from "../validators"

type Post = AuthenticatedMedusaRequest<AdminReorderCommissionRules>
export async function POST(req: Post, res: MedusaResponse) {
  await orderCommissionRulesWorkflow(req.scope).run({
    input: { ids: req.validatedBody.ids, by_id: req.auth_context.actor_id },
  })
  const commission_rules = await listRules(req.scope)
  res.json({ commission_rules, count: commission_rules.length, offset: 0, limit: RULES_MAX })
}
