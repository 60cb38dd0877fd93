import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveOwnImport } from "../import-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ import: await retrieveOwnImport(req) })
}
