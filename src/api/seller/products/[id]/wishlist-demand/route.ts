import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readWishlistDemand } from "../../../../../workflows/wishlist/read-wishlists"
import { retrieveOwnProduct } from "../../product-view"

/** How many wish for a product, never who. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await retrieveOwnProduct(req, req.params.id)
  res.json({ demand: await readWishlistDemand(req.scope, id, new Date()) })
}
