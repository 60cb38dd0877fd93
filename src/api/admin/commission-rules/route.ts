import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RULES_MAX } from "../../../modules/commission/rules"
import { createCommissionRuleWorkflow } from "../../../workflows/commission/create-commission-rule"
import { listRules, retrieveRule } from "./rule-view"
import { AdminCreateCommissionRule } from "./validators"

/** The whole list at once: only all of it shows which rule comes before which. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const commission_rules = await listRules(req.scope)
  res.json({ commission_rules, count: commission_rules.length, offset: 0, limit: RULES_MAX })
}

type Post = AuthenticatedMedusaRequest<AdminCreateCommissionRule>
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await createCommissionRuleWorkflow(req.scope).run({
    input: { rule: req.validatedBody, by_id: req.auth_context.actor_id },
  })
  res.status(201).json({ commission_rule: await retrieveRule(req.scope, result.id) })
}
