import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { getSellerOverviewWorkflow } from "../../../workflows/marketplace/get-seller-overview"
import { sellerOf } from "../seller-of"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { result: overview } = await getSellerOverviewWorkflow(req.scope).run({
    input: { seller_id: sellerOf(req).seller_id, now: new Date() },
  })
  res.json({ overview })
}
