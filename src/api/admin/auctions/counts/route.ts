import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { merchantKeeper } from "../../../seller/auctions/keeper"
import { countKept } from "../../../seller/auctions/read-kept"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ counts: await countKept(merchantKeeper(req)) })
}
