import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addWishWorkflow } from "../../../../../workflows/wishlist/add-wish"
import { readWish } from "../../../../../workflows/wishlist/read-wishlists"
import { ownList, readItems, readOwnList } from "../../own-list"
import { StoreAddWish } from "../../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = await readOwnList(req)
  res.json(await readItems(req, id))
}

type Post = AuthenticatedMedusaRequest<StoreAddWish> & {
  publishable_key_context?: { sales_channel_ids: string[] }
}
export async function POST(req: Post, res: MedusaResponse) {
  const { note, ...wish } = req.validatedBody
  const list = ownList(req)
  const sales_channel_ids = req.publishable_key_context?.sales_channel_ids ?? []
  const { result } = await addWishWorkflow(req.scope).run({
    input: { list, note, wish: { ...wish, sales_channel_ids }, now: new Date() },
  })
  const item = await readWish(req.scope, { ...list, id: result.id, wishlist_id: list.id })
  res.status(201).json({ item })
}
