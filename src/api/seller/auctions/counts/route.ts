import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sellerKeeper } from "../keeper"
import { countKept } from "../read-kept"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ counts: await countKept(sellerKeeper(req)) })
}
