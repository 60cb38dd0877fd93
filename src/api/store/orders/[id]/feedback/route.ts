import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { give } from "../../../feedback/give"
import { ownOrder, readOwn, sharesOf } from "../../../feedback/own-feedback"
import { StoreRateSeller } from "../../../feedback/validators"

/** Each store of the order: what was said of it, or whether something can be said yet. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ shares: sharesOf(await readOwn(req.scope, ownOrder(req)), new Date()) })
}

type Post = AuthenticatedMedusaRequest<StoreRateSeller>
export async function POST(req: Post, res: MedusaResponse) {
  const { seller_id, ...given } = req.validatedBody
  const feedback = await give(req, { ...given, aim: { kind: "seller", seller_id } })
  res.status(201).json({ feedback })
}
