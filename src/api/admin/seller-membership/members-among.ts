import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Deleted memberships count: whoever once worked for a seller never becomes the merchant. */
export async function membersAmong(scope: MedusaContainer, user_ids: string[]) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_member",
    fields: ["user_id"],
    filters: { user_id: user_ids },
    withDeleted: true,
  })
  return new Set(data.map(({ user_id }) => user_id))
}
