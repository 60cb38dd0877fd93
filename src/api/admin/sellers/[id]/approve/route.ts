import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approveSellerWorkflow } from "../../../../../workflows/seller/approve-seller"
import { retrieveSeller } from "../../retrieve-seller"

/** The address of the owner's invitation is in this answer only. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const { result } = await approveSellerWorkflow(req.scope).run({
    input: { id, actor_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ seller: await retrieveSeller(req, id), invite: result.invite })
}
