import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { suspendSellerWorkflow } from "../../../../../workflows/seller/suspend-seller"
import { retrieveSeller } from "../../retrieve-seller"
import { AdminSuspendSeller } from "../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminSuspendSeller>,
  res: MedusaResponse
) {
  const { id } = req.params
  const actor_id = req.auth_context.actor_id
  await suspendSellerWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id, now: new Date() },
  })
  res.json({ seller: await retrieveSeller(req, id) })
}
