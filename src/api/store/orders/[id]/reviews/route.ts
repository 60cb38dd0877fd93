import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { give } from "../../../feedback/give"
import { ownOrder, readOwn, reviewsOf } from "../../../feedback/own-feedback"
import { StoreReviewProduct } from "../../../feedback/validators"

/** Each product of the order: what was said of it, or whether something can be said yet. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ products: reviewsOf(await readOwn(req.scope, ownOrder(req)), new Date()) })
}

type Post = AuthenticatedMedusaRequest<StoreReviewProduct>
export async function POST(req: Post, res: MedusaResponse) {
  const { product_id, ...given } = req.validatedBody
  const feedback = await give(req, { ...given, aim: { kind: "product", product_id } })
  res.status(201).json({ feedback })
}
