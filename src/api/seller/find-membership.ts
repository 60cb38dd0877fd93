import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SellerMembership } from "./seller-of"

/** Names the look that one of the merchant's people has at a store. */
const VIEW_HEADER = "x-seller-view"
const ID_LENGTH_MAX = 64

type Query = ReturnType<typeof queryOf>
const queryOf = (req: AuthenticatedMedusaRequest) =>
  req.scope.resolve(ContainerRegistrationKeys.QUERY)

/**
 * What the signed-in user may act with on `/seller`: the own membership, or, for the merchant, a
 * look at a store that was asked for and is not over. Nothing else in the request names a seller.
 */
export async function findMembership(
  req: AuthenticatedMedusaRequest
): Promise<SellerMembership | null> {
  const query = queryOf(req)
  const user_id = req.auth_context.actor_id
  const { data } = await query.graph({
    entity: "seller_member",
    fields: ["id", "role", "deleted_at", "seller.*"],
    filters: { user_id },
    withDeleted: true,
  })
  const [member] = data
  if (!member) return await findView(query, user_id, req.get(VIEW_HEADER))
  if (member.deleted_at || !member.seller) return null
  return {
    member_id: member.id,
    user_id,
    role: member.role,
    seller_id: member.seller.id,
    view: null,
    // The generated types call the enum columns plain text.
    seller: member.seller as SellerMembership["seller"],
  }
}

/** Whoever ever worked for a seller never gets here: only the merchant's own people look. */
async function findView(query: Query, user_id: string, id: string | undefined) {
  if (!id || id.length > ID_LENGTH_MAX) return null
  const { data: views } = await query.graph({
    entity: "seller_view",
    fields: ["id", "seller_id", "expires_at"],
    filters: { id, user_id, ended_at: null, expires_at: { $gt: new Date() } },
  })
  const [view] = views
  if (!view) return null
  const { data: sellers } = await query.graph({
    entity: "seller",
    fields: ["*"],
    filters: { id: view.seller_id },
  })
  if (!sellers[0]) return null
  return {
    member_id: null,
    user_id,
    role: "owner" as const,
    seller_id: view.seller_id,
    view: { id: view.id, expires_at: view.expires_at },
    // The generated types call the enum columns plain text.
    seller: sellers[0] as SellerMembership["seller"],
  }
}
