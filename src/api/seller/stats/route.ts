import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSellerStatistics } from "../../../workflows/statistics/read-statistics"
import { sellerOf } from "../seller-of"
import { SellerReadStats } from "./validators"

type Get = MedusaRequest<unknown, SellerReadStats>

/** What the caller's store sold. */
export async function GET(req: Get, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  const stats = await readSellerStatistics(req.scope, req.validatedQuery, seller_id, new Date())
  res.json({ stats })
}
