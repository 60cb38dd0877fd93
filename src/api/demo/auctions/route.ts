import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendPage } from "../demo-page"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await sendPage(req, res, "index.html")
}
