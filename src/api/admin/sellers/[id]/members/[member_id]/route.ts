import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { merchantOr } from "../../../../../../workflows/seller/actor"
import { changeSellerMemberRoleWorkflow } from "../../../../../../workflows/seller/change-seller-member-role"
import { removeSellerMemberWorkflow } from "../../../../../../workflows/seller/remove-seller-member"
import { readMembers } from "../../../read-members"
import { AdminChangeMemberRole } from "../../../validators"

type Post = AuthenticatedMedusaRequest<AdminChangeMemberRole>
export async function POST(req: Post, res: MedusaResponse) {
  const row = { id: req.params.member_id, seller_id: req.params.id }
  await changeSellerMemberRoleWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...row, actor: merchantOr(req.auth_context.actor_id) },
  })
  const { members } = await readMembers(req, row)
  res.json({ member: members[0] })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const row = { id: req.params.member_id, seller_id: req.params.id }
  await removeSellerMemberWorkflow(req.scope).run({
    input: { ...row, actor: merchantOr(req.auth_context.actor_id) },
  })
  res.json({ id: row.id, object: "seller_member", deleted: true })
}
