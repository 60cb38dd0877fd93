import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sellerOf } from "../../seller-of"
import { readSellerTicket } from "../seller-ticket"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  res.json({ ticket: await readSellerTicket(req, req.params.id, seller_id) })
}
