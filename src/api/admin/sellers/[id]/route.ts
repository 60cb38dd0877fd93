import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { merchantOr } from "../../../../workflows/seller/actor"
import { updateSellerProfileWorkflow } from "../../../../workflows/seller/update-seller-profile"
import { retrieveSeller } from "../retrieve-seller"
import { AdminUpdateSeller } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ seller: await retrieveSeller(req, req.params.id) })
}

type Post = AuthenticatedMedusaRequest<AdminUpdateSeller>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const actor = merchantOr(req.auth_context.actor_id)
  await updateSellerProfileWorkflow(req.scope).run({
    input: { id, profile: req.validatedBody, contact: {}, actor },
  })
  res.json({ seller: await retrieveSeller(req, id) })
}
