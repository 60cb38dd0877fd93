import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endSellerViewWorkflow } from "../../../../../../workflows/seller/end-seller-view"

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: seller_id, view_id: id } = req.params
  await endSellerViewWorkflow(req.scope).run({
    input: { id, seller_id, user_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ id, object: "seller_view", deleted: true })
}
