import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeSellerMemberRoleWorkflow } from "../../../../workflows/seller/change-seller-member-role"
import { sellerUser } from "../../../../workflows/seller/actor"
import { removeSellerMemberWorkflow } from "../../../../workflows/seller/remove-seller-member"
import { sellerOf } from "../../seller-of"
import { readTeam } from "../read-team"
import { SellerChangeMemberRole } from "../validators"

export async function POST(req: MedusaRequest<SellerChangeMemberRole>, res: MedusaResponse) {
  const { seller_id, user_id } = sellerOf(req)
  const { id } = req.params
  await changeSellerMemberRoleWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, seller_id, actor: sellerUser(user_id) },
  })
  const { members } = await readTeam(req, { id })
  res.json({ member: members[0] })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, user_id } = sellerOf(req)
  const { id } = req.params
  await removeSellerMemberWorkflow(req.scope).run({
    input: { id, seller_id, actor: sellerUser(user_id) },
  })
  res.json({ id, object: "seller_member", deleted: true })
}
