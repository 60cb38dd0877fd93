import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteSlaPolicyWorkflow } from "../../../../workflows/ticket/delete-sla-policy"
import { updateSlaPolicyWorkflow } from "../../../../workflows/ticket/update-sla-policy"
import { retrievePolicy } from "../policy-view"
import { AdminUpdateSlaPolicy } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ sla_policy: await retrievePolicy(req.scope, req.params.id) })
}

type Post = AuthenticatedMedusaRequest<AdminUpdateSlaPolicy>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const by_id = req.auth_context.actor_id
  await updateSlaPolicyWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, by_id, now: new Date() },
  })
  res.json({ sla_policy: await retrievePolicy(req.scope, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteSlaPolicyWorkflow(req.scope).run({
    input: { id, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ id, object: "sla_policy", deleted: true })
}
