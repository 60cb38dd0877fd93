import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOn } from "./read-on"

/** What the merchant's systems may have missed. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await readOn(req, null))
}
