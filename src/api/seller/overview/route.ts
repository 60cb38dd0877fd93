import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { getSellerOverviewWorkflow } from "../../../workflows/marketplace/get-seller-overview"
import { sellerOf } from "../seller-of"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, seller } = sellerOf(req)
  const { stock_location_id, low_stock_threshold } = seller
  const { result: overview } = await getSellerOverviewWorkflow(req.scope).run({
    input: { seller_id, stock_location_id, low_stock_threshold, now: new Date() },
  })
  res.json({ overview })
}
