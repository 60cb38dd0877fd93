import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendExport } from "../send-export"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await sendExport(req, res, "products")
}
