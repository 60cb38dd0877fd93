import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveActiveSeller } from "../retrieve-active-seller"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const seller = await retrieveActiveSeller(req, req.queryConfig.fields)
  res.json({ seller })
}
