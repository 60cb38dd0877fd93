import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { waiveViolationWorkflow } from "../../../../../workflows/violation/waive-violation"
import { retrieveViolation } from "../../retrieve-violation"
import { AdminWaiveViolation } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminWaiveViolation>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  await waiveViolationWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ violation: await retrieveViolation(req, id) })
}
