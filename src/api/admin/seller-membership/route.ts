import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Tells the dashboard who looks at it: a member of a seller, or (null) the merchant. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_member",
    fields: [
      ...["id", "role", "seller.id", "seller.name"],
      ...["seller.handle", "seller.status", "seller.logo_url"],
    ],
    filters: { user_id: req.auth_context.actor_id },
  })
  res.json({ seller_membership: data[0] ?? null })
}
