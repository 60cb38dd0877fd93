import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deliverSellerOrderWorkflow } from "../../../../../workflows/marketplace/deliver-seller-order"
import { ownOrderOf, retrieveOwnOrder } from "../../own-order"
import { SellerDeliverOrder } from "../../validators"

export async function POST(req: MedusaRequest<SellerDeliverOrder>, res: MedusaResponse) {
  await deliverSellerOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...ownOrderOf(req) },
  })
  res.json({ order: await retrieveOwnOrder(req) })
}
