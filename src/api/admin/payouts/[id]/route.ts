import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrievePayout } from "../retrieve-payout"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ payout: await retrievePayout(req, req.params.id) })
}
