import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sellerUser } from "../../../../workflows/seller/actor"
import { revokeSellerInviteWorkflow } from "../../../../workflows/seller/revoke-seller-invite"
import { sellerOf } from "../../seller-of"

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, user_id } = sellerOf(req)
  const { id } = req.params
  await revokeSellerInviteWorkflow(req.scope).run({
    input: { id, seller_id, actor: sellerUser(user_id), now: new Date() },
  })
  res.json({ id, object: "seller_invite", deleted: true })
}
