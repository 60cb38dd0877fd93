import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeSellerWorkflow } from "../../../../../workflows/seller/close-seller"
import { retrieveSeller } from "../../retrieve-seller"
import { AdminCloseSeller } from "../validators"

export async function POST(req: AuthenticatedMedusaRequest<AdminCloseSeller>, res: MedusaResponse) {
  const { id } = req.params
  const actor = { actor_type: "merchant" as const, actor_id: req.auth_context.actor_id }
  await closeSellerWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, ...actor, now: new Date() },
  })
  res.json({ seller: await retrieveSeller(req, id) })
}
