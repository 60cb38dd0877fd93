import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveViolation } from "../retrieve-violation"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ violation: await retrieveViolation(req, req.params.id) })
}
