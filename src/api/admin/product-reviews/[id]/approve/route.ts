import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideProductReviewWorkflow } from "../../../../../workflows/seller/decide-product-review"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { result: product_review } = await decideProductReviewWorkflow(req.scope).run({
    input: {
      id: req.params.id,
      status: "approved",
      decided_by: req.auth_context.actor_id,
      now: new Date(),
    },
  })
  res.json({ product_review })
}
