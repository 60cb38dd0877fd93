import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOwnTicket } from "../own-ticket"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ ticket: await readOwnTicket(req, req.params.id) })
}
