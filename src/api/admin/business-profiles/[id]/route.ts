import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveProfile } from "../retrieve-profile"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ business_profile: await retrieveProfile(req, req.params.id) })
}
