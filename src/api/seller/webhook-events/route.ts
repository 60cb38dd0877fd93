import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOn } from "../../admin/webhook-events/read-on"
import { sellerOf } from "../seller-of"

/** What the store's systems may have missed. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await readOn(req, sellerOf(req).seller_id))
}
