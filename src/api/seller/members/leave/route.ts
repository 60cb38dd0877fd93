import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sellerUser } from "../../../../workflows/seller/actor"
import { removeSellerMemberWorkflow } from "../../../../workflows/seller/remove-seller-member"
import { sellerOf } from "../../seller-of"

/** The caller's own way out; from the next request on the store is closed to the caller. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, user_id, member_id } = sellerOf(req)
  // Only a look of the merchant is without a member, and it may read only.
  const id = member_id!
  await removeSellerMemberWorkflow(req.scope).run({
    input: { id, seller_id, actor: sellerUser(user_id) },
  })
  res.json({ id, object: "seller_member", deleted: true })
}
