import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listOwnOptions } from "./list-own-options"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ shipping_options: await listOwnOptions(req) })
}
