import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listChanges } from "../../change-rows"
import { sellerKeeper } from "../../keeper"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await listChanges(sellerKeeper(req), req, res)
}
