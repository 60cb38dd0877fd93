import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reactivateSellerWorkflow } from "../../../../../workflows/seller/reactivate-seller"
import { retrieveSeller } from "../../retrieve-seller"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const actor_id = req.auth_context.actor_id
  await reactivateSellerWorkflow(req.scope).run({
    input: { id, actor_id, now: new Date() },
  })
  res.json({ seller: await retrieveSeller(req, id) })
}
