import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readFigures } from "../../../../workflows/feedback/read-figures"
import { sellerOf } from "../../seller-of"

/** What the stars of the store come to; a store sees its own from the first on. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id: subject_id } = sellerOf(req)
  res.json({ summary: await readFigures(req.scope, { kind: "seller", subject_id }, new Date()) })
}
