import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { countComplaints } from "../../../../workflows/complaint/count-complaints"

/** How many there are in each status, and how many wait for the merchant. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ counts: await countComplaints(req.scope) })
}
