import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveOwnOrder } from "../own-order"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ order: await retrieveOwnOrder(req) })
}
