import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideProductReviewWorkflow } from "../../../../../workflows/seller/decide-product-review"
import { AdminRejectProduct } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminRejectProduct>
export async function POST(req: Post, res: MedusaResponse) {
  const { result: product_review } = await decideProductReviewWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params.id,
      status: "rejected",
      decided_by: req.auth_context.actor_id,
      now: new Date(),
    },
  })
  res.json({ product_review })
}
