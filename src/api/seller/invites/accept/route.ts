import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { acceptSellerInviteWorkflow } from "../../../../workflows/seller/accept-seller-invite"
import { SellerAcceptInvite } from "../validators"

export async function POST(req: MedusaRequest<SellerAcceptInvite>, res: MedusaResponse) {
  const { result } = await acceptSellerInviteWorkflow(req.scope).run({
    input: { ...req.validatedBody, now: new Date() },
  })
  const { email, id, role, seller_id } = result
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id", "name", "handle"],
    filters: { id: seller_id },
  })
  res.status(201).json({ seller_member: { id, role, seller: data[0] }, email })
}
