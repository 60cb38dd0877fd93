import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { startSellerViewWorkflow } from "../../../../../workflows/seller/start-seller-view"
import { AdminStartSellerView } from "../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<AdminStartSellerView>,
  res: MedusaResponse
) {
  const { result: seller_view } = await startSellerViewWorkflow(req.scope).run({
    input: {
      reason: req.validatedBody.reason ?? null,
      seller_id: req.params.id,
      user_id: req.auth_context.actor_id,
      now: new Date(),
    },
  })
  res.status(201).json({ seller_view })
}
