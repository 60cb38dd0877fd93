import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteCommissionRuleWorkflow } from "../../../../workflows/commission/delete-commission-rule"
import { updateCommissionRuleWorkflow } from "../../../../workflows/commission/update-commission-rule"
import { retrieveRule } from "../rule-view"
import { AdminUpdateCommissionRule } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ commission_rule: await retrieveRule(req.scope, req.params.id) })
}

type Post = AuthenticatedMedusaRequest<AdminUpdateCommissionRule>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  await updateCommissionRuleWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, by_id: req.auth_context.actor_id },
  })
  res.json({ commission_rule: await retrieveRule(req.scope, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteCommissionRuleWorkflow(req.scope).run({
    input: { id, by_id: req.auth_context.actor_id },
  })
  res.json({ id, object: "commission_rule", deleted: true })
}
