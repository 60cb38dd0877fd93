import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { merchantOr } from "../../../../../../workflows/seller/actor"
import { revokeSellerInviteWorkflow } from "../../../../../../workflows/seller/revoke-seller-invite"

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: seller_id, invite_id: id } = req.params
  const actor = merchantOr(req.auth_context.actor_id)
  await revokeSellerInviteWorkflow(req.scope).run({
    input: { id, seller_id, actor, now: new Date() },
  })
  res.json({ id, object: "seller_invite", deleted: true })
}
