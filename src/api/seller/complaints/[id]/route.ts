import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOwnComplaint } from "../as-member"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ complaint: await readOwnComplaint(req) })
}
