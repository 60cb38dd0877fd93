import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findPublishableKey } from "../demo/demo-page"
import { hasDemo } from "../demo/middlewares"
import { sendDocsPage } from "./docs-page"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  sendDocsPage(res, {
    has_demo: String(hasDemo(req)),
    publishable_key: await findPublishableKey(req),
  })
}
