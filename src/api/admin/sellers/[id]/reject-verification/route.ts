import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideSellerVerificationWorkflow } from "../../../../../workflows/seller/decide-seller-verification"
import { retrieveSeller } from "../../retrieve-seller"
import { AdminRejectVerification } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminRejectVerification>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const decision = { seller_id: id, to: "rejected" as const, actor_id: req.auth_context.actor_id }
  await decideSellerVerificationWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...decision, now: new Date() },
  })
  res.json({ seller: await retrieveSeller(req, id) })
}
