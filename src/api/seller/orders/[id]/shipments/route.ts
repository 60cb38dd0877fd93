import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { shipSellerOrderWorkflow } from "../../../../../workflows/marketplace/ship-seller-order"
import { ownOrderOf, retrieveOwnOrder } from "../../own-order"
import { SellerShipOrder } from "../../validators"

export async function POST(req: MedusaRequest<SellerShipOrder>, res: MedusaResponse) {
  await shipSellerOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...ownOrderOf(req) },
  })
  res.json({ order: await retrieveOwnOrder(req) })
}
