import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mailFolder } from "../../../demo/middlewares"
import { newestCode } from "../newest-code"

/** The sign-in code that was sent last; null when there is none. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const folder = mailFolder(req)
  res.json({ code: folder ? newestCode(folder) : null })
}
