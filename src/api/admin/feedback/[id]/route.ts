import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readFeedback } from "../read-feedback"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ feedback: await readFeedback(req) })
}
