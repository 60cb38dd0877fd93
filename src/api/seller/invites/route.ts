import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sellerUser } from "../../../workflows/seller/actor"
import { inviteToSellerWorkflow } from "../../../workflows/seller/invite-to-seller"
import { sellerOf } from "../seller-of"
import { SellerInviteMember } from "./validators"

/** Whoever still can be waited for comes first. */
const OPEN_FIRST = { accepted_at: "ASC NULLS FIRST", revoked_at: "ASC NULLS FIRST" }

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { fields, pagination } = req.queryConfig
  const { data: invites, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "seller_invite",
      fields,
      filters: { seller_id: sellerOf(req).seller_id },
      pagination: { ...pagination, order: { ...OPEN_FIRST, ...pagination.order } },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ invites, count, offset, limit })
}

/** The address of the invitation is in this answer only. */
export async function POST(req: MedusaRequest<SellerInviteMember>, res: MedusaResponse) {
  const { seller_id, user_id } = sellerOf(req)
  const { result: invite } = await inviteToSellerWorkflow(req.scope).run({
    input: { ...req.validatedBody, seller_id, actor: sellerUser(user_id), now: new Date() },
  })
  res.status(201).json({ invite })
}
