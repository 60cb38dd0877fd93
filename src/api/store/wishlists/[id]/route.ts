import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteWishlistWorkflow } from "../../../../workflows/wishlist/delete-wishlist"
import { renameWishlistWorkflow } from "../../../../workflows/wishlist/rename-wishlist"
import { ownList, readOwnList } from "../own-list"
import { StoreCreateWishlist } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ wishlist: await readOwnList(req) })
}

type Post = AuthenticatedMedusaRequest<StoreCreateWishlist>
export async function POST(req: Post, res: MedusaResponse) {
  await renameWishlistWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...ownList(req), now: new Date() },
  })
  res.json({ wishlist: await readOwnList(req) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await deleteWishlistWorkflow(req.scope).run({ input: ownList(req) })
  res.json({ id: req.params.id, object: "wishlist", deleted: true })
}
