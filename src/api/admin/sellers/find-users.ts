import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const USER_FIELDS = ["id", "email", "first_name", "last_name"]

/** Gives the name and e-mail of a dashboard user; null for one that is no more. */
export async function findUsers(req: MedusaRequest, ids: (string | null)[]) {
  const { data: users } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user",
    fields: USER_FIELDS,
    filters: { id: ids.filter((id) => id !== null) },
  })
  return (user_id: string | null) => users.find(({ id }) => id === user_id) ?? null
}
