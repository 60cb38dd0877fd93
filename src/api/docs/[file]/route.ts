import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendDocsFile } from "../docs-page"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  sendDocsFile(res, req.params.file)
}
