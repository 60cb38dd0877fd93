import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelSellerOrderWorkflow } from "../../../../../workflows/marketplace/cancel-seller-order"
import { anyOrderOf, retrieveAnyOrder } from "../../any-order"
import { AdminCancelSellerOrder } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminCancelSellerOrder>
export async function POST(req: Post, res: MedusaResponse) {
  await cancelSellerOrderWorkflow(req.scope).run({
    input: anyOrderOf(req, req.validatedBody.reason),
  })
  res.json({ seller_order: await retrieveAnyOrder(req) })
}
