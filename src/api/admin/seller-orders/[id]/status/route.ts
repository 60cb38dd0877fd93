import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeSellerOrderStatusWorkflow } from "../../../../../workflows/marketplace/change-seller-order-status"
import { anyOrderOf, retrieveAnyOrder } from "../../any-order"
import { AdminSetSellerOrderStatus } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminSetSellerOrderStatus>
export async function POST(req: Post, res: MedusaResponse) {
  const { status, note } = req.validatedBody
  await changeSellerOrderStatusWorkflow(req.scope).run({
    input: { status, ...anyOrderOf(req, note) },
  })
  res.json({ seller_order: await retrieveAnyOrder(req) })
}
