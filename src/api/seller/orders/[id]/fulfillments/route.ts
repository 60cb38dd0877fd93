import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fulfilSellerOrderWorkflow } from "../../../../../workflows/marketplace/fulfil-seller-order"
import { ownOrderOf, retrieveOwnOrder } from "../../own-order"
import { SellerFulfilOrder } from "../../validators"

export async function POST(req: MedusaRequest<SellerFulfilOrder>, res: MedusaResponse) {
  const { note, ...parcel } = req.validatedBody
  await fulfilSellerOrderWorkflow(req.scope).run({
    input: { ...parcel, ...ownOrderOf(req, note) },
  })
  res.status(201).json({ order: await retrieveOwnOrder(req) })
}
