import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeSellerOrderStatusWorkflow } from "../../../../../workflows/marketplace/change-seller-order-status"
import { ownOrderOf, retrieveOwnOrder } from "../../own-order"
import { SellerSetOrderStatus } from "../../validators"

export async function POST(req: MedusaRequest<SellerSetOrderStatus>, res: MedusaResponse) {
  const { status, note } = req.validatedBody
  await changeSellerOrderStatusWorkflow(req.scope).run({
    input: { status, ...ownOrderOf(req, note) },
  })
  res.json({ order: await retrieveOwnOrder(req) })
}
