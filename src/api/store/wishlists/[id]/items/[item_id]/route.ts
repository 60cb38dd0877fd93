import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { editWishWorkflow } from "../../../../../../workflows/wishlist/edit-wish"
import { readWish } from "../../../../../../workflows/wishlist/read-wishlists"
import { removeWishWorkflow } from "../../../../../../workflows/wishlist/remove-wish"
import { ownItem } from "../../../own-list"
import { StoreEditWish } from "../../../validators"

type Post = AuthenticatedMedusaRequest<StoreEditWish>
export async function POST(req: Post, res: MedusaResponse) {
  const { wishlist_id: to, note } = req.validatedBody
  const own = ownItem(req)
  const { result } = await editWishWorkflow(req.scope).run({
    input: { own, to, note, now: new Date() },
  })
  res.json({ item: await readWish(req.scope, { ...own, wishlist_id: result.wishlist_id }) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await removeWishWorkflow(req.scope).run({ input: ownItem(req) })
  res.json({ id: req.params.item_id, object: "wishlist_item", deleted: true })
}
