import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { findSharedWishlist } from "../../../../workflows/wishlist/read-wishlists"
import { readItems } from "../../wishlists/own-list"

/** Anybody who was given the link; there is nothing here for anybody else. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const list = await findSharedWishlist(req.scope, req.params.token)
  if (!list) {
    const message = "This wishlist was not found; its owner may have stopped sharing it"
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  const { items, ...page } = await readItems(req, list.id)
  const { id: _, ...wishlist } = list
  res.json({ wishlist, items: items.map(({ note: _note, ...item }) => item), ...page })
}
