import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createWishlistWorkflow } from "../../../workflows/wishlist/create-wishlist"
import { readOwnList, readOwnLists } from "./own-list"
import { StoreCreateWishlist } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await readOwnLists(req))
}

type Post = AuthenticatedMedusaRequest<StoreCreateWishlist>
export async function POST(req: Post, res: MedusaResponse) {
  const { result: id } = await createWishlistWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id: req.auth_context.actor_id, now: new Date() },
  })
  res.status(201).json({ wishlist: await readOwnList(req, id) })
}
