import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { rejectSellerWorkflow } from "../../../../../workflows/seller/reject-seller"
import { retrieveSeller } from "../../retrieve-seller"
import { AdminRejectSeller } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminRejectSeller>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  await rejectSellerWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ seller: await retrieveSeller(req, id) })
}
