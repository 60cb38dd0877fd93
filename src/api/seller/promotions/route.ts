import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createSellerPromotionWorkflow } from "../../../workflows/promotion-policy/create-seller-promotion"
import { sellerOf } from "../seller-of"
import { listOwnPromotions, retrieveOwnPromotion, SellerPromotion } from "./own-promotions"
import { SellerCreatePromotion, SellerListPromotions } from "./validators"

/** Few enough to be searched and sorted here, by states that the time of day decides. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  // The middleware has validated the query by this schema.
  const { q, state, limit, offset, order } = req.validatedQuery as SellerListPromotions
  const all = await listOwnPromotions(req, new Date())
  const wanted = all
    .filter((one) => !q || one.code.includes(q.toUpperCase()))
    .filter((one) => !state || state.includes(one.state))
    .sort(by(order))
  const promotions = wanted.slice(offset, offset + limit)
  res.json({ promotions, count: wanted.length, offset, limit })
}

export async function POST(req: MedusaRequest<SellerCreatePromotion>, res: MedusaResponse) {
  const { result } = await createSellerPromotionWorkflow(req.scope).run({
    input: { ...req.validatedBody, seller_id: sellerOf(req).seller_id },
  })
  const promotion = await retrieveOwnPromotion(req, result.promotion_id)
  res.status(201).json({ promotion })
}

const by = (order: string) => (a: SellerPromotion, b: SellerPromotion) => {
  // `order` is one of the columns that the schema names.
  const column = order.replace("-", "") as "created_at" | "code" | "used"
  const [x, y] = [a[column], b[column]].map((one) =>
    column === "created_at" ? new Date(one).getTime() : one
  )
  const rising = x < y ? -1 : x > y ? 1 : a.id.localeCompare(b.id)
  return order.startsWith("-") ? -rising : rising
}
