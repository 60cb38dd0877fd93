import { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveOrderSellers } from "../../order-sellers"

export async function GET(req: MedusaStoreRequest, res: MedusaResponse) {
  res.json(await retrieveOrderSellers(req.scope, req.params.id))
}
