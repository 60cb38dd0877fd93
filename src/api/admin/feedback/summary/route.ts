import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readFigures } from "../../../../workflows/feedback/read-figures"
import { AdminReadFeedbackSummary } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { kind, seller_id, product_id } = req.validatedQuery as AdminReadFeedbackSummary
  const of = seller_id
    ? { kind: "seller" as const, subject_id: seller_id }
    : product_id
      ? { kind: "product" as const, subject_id: product_id }
      : { kind }
  res.json({ summary: await readFigures(req.scope, of, new Date()) })
}
