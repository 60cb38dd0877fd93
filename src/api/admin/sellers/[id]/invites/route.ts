import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { merchantOr } from "../../../../../workflows/seller/actor"
import { inviteToSellerWorkflow } from "../../../../../workflows/seller/invite-to-seller"
import { AdminInviteSellerMember } from "../../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: invites, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "seller_invite",
      ...req.queryConfig,
      filters: { seller_id: req.params.id },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ invites, count, offset, limit })
}

type Post = AuthenticatedMedusaRequest<AdminInviteSellerMember>

/** The address of the invitation is in this answer only. */
export async function POST(req: Post, res: MedusaResponse) {
  const actor = merchantOr(req.auth_context.actor_id)
  const { result: invite } = await inviteToSellerWorkflow(req.scope).run({
    input: { ...req.validatedBody, seller_id: req.params.id, actor, now: new Date() },
  })
  res.status(201).json({ invite })
}
