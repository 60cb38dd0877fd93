import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const USER_FIELDS = ["id", "email", "first_name", "last_name"]

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "seller_member",
    ...req.queryConfig,
    filters: { seller_id: req.params.id },
  })
  const { data: users } = await query.graph({
    entity: "user",
    fields: USER_FIELDS,
    filters: { id: data.map(({ user_id }) => user_id) },
  })
  const members = data.map(({ user_id, ...member }) => ({
    ...member,
    user: users.find(({ id }) => id === user_id) ?? null,
  }))
  const { count, skip: offset, take: limit } = metadata!
  res.json({ members, count, offset, limit })
}
