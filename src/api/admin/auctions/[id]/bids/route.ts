import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listBids } from "../../../../seller/auctions/bid-rows"
import { merchantKeeper } from "../../../../seller/auctions/keeper"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await listBids(merchantKeeper(req), req, res)
}
