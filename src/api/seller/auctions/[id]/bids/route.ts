import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listBids } from "../../bid-rows"
import { sellerKeeper } from "../../keeper"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await listBids(sellerKeeper(req), req, res)
}
