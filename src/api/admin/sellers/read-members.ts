import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findUsers } from "./find-users"

export const MEMBER_FIELDS = ["id", "role", "created_at", "user_id"]

type Filters = { seller_id: string; id?: string }
type Wish = Pick<MedusaRequest["queryConfig"], "fields"> & Partial<MedusaRequest["queryConfig"]>

/** Members of a store with their names: the page that was asked for, or those that match. */
export async function readMembers(
  req: MedusaRequest,
  filters: Filters,
  wish: Wish = { fields: MEMBER_FIELDS }
) {
  const { data, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "seller_member", ...wish, filters })
  const userOf = await findUsers(
    req,
    data.map(({ user_id }) => user_id)
  )
  const members = data.map(({ user_id, ...member }) => ({ ...member, user: userOf(user_id) }))
  return { members, metadata }
}
