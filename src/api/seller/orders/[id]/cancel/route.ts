import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelSellerOrderWorkflow } from "../../../../../workflows/marketplace/cancel-seller-order"
import { ownOrderOf, retrieveOwnOrder } from "../../own-order"
import { SellerCancelOrder } from "../../validators"

export async function POST(req: MedusaRequest<SellerCancelOrder>, res: MedusaResponse) {
  await cancelSellerOrderWorkflow(req.scope).run({
    input: ownOrderOf(req, req.validatedBody.reason),
  })
  res.json({ order: await retrieveOwnOrder(req) })
}
