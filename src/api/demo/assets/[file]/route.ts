import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAsset } from "../../demo-page"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  sendAsset(res, req.params.file)
}
