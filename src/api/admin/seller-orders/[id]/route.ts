import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveAnyOrder } from "../any-order"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ seller_order: await retrieveAnyOrder(req) })
}
