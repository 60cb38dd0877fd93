import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { buyNow } from "../../../../../workflows/auction/buy-now"
import { answer, keyOf } from "../answer"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const reply = await buyNow(req.scope, {
    ...{ auction_id: req.params.id, idempotency_key: keyOf(req) },
    customer_id: req.auth_context.actor_id,
  })
  answer(res, reply)
}
