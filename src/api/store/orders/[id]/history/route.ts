import { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export async function GET(req: MedusaStoreRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_order_change",
    ...req.queryConfig,
    filters: { seller_order: { order_id: req.params.id } },
  })
  const history = data.map(({ id, seller_order, from, to, note, created_at }) => {
    return { id, seller: seller_order?.seller, from, to, note, created_at }
  })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ history, count, offset, limit })
}
