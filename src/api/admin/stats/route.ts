import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readMarketplaceStatistics } from "../../../workflows/statistics/read-statistics"
import { AdminReadStats } from "./validators"

type Get = MedusaRequest<unknown, AdminReadStats>

/** What the marketplace, or one store, sold. */
export async function GET(req: Get, res: MedusaResponse) {
  const stats = await readMarketplaceStatistics(req.scope, req.validatedQuery, new Date())
  res.json({ stats })
}
