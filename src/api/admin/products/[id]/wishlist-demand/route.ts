import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readWishlistDemand } from "../../../../../workflows/wishlist/read-wishlists"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "product", fields: ["id"], filters: { id: req.params.id } },
      { throwIfKeyNotFound: true }
    )
  res.json({ demand: await readWishlistDemand(req.scope, data[0].id, new Date()) })
}
