import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOwnComplaint } from "../as-buyer"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ complaint: await readOwnComplaint(req) })
}
