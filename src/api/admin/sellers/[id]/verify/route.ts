import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideSellerVerificationWorkflow } from "../../../../../workflows/seller/decide-seller-verification"
import { retrieveSeller } from "../../retrieve-seller"

/** Gives the badge. It needs no request: the merchant may know the seller. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const actor_id = req.auth_context.actor_id
  await decideSellerVerificationWorkflow(req.scope).run({
    input: { seller_id: id, to: "verified", reason: null, actor_id, now: new Date() },
  })
  res.json({ seller: await retrieveSeller(req, id) })
}
