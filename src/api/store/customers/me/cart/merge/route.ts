import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mergeCart } from "../../../../../../workflows/shopper/merge-cart"
import { findUsableCart } from "../../../../carts/cart-access"
import { readOwnCart, wishesOf } from "../own-cart"
import { StoreGetOwnCart, StoreMergeCart } from "../validators"

type Post = AuthenticatedMedusaRequest<StoreMergeCart, StoreGetOwnCart>

/** Moves what was chosen before signing in into the customer's own cart. */
export async function POST(req: Post, res: MedusaResponse) {
  const { cart_id } = req.validatedBody
  await findUsableCart(req.scope, cart_id, req.auth_context.actor_id)
  const id = await mergeCart(req.scope, { ...wishesOf(req), cart_id })
  res.json({ cart: await readOwnCart(req, id) })
}
