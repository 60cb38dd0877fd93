import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export const CANNED_FIELDS = [
  ...["id", "title", "body", "shortcut", "category", "created_by"],
  ...["created_at", "updated_at"],
]

/** @throws MedusaError not_found */
export async function retrieveReply(container: MedusaContainer, id: string) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "canned_reply", fields: CANNED_FIELDS, filters: { id } },
      { throwIfKeyNotFound: true }
    )
  return data[0]
}
