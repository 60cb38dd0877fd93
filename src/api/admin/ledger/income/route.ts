import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readIncome } from "../../../../workflows/ledger/read-income"

/** Commission and auction fees, less what was given back, per UTC day and currency. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const days = Number(req.validatedQuery.days)
  res.json({ income: await readIncome(req.scope, days, new Date()) })
}
