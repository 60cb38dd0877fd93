import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAnyComplaint } from "../as-merchant"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ complaint: await readAnyComplaint(req) })
}
