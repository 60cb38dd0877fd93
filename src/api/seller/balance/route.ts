import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readBalances } from "../../../workflows/ledger/read-balances"
import { sellerOf } from "../seller-of"

/** What the store has, in each currency. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const found = await readBalances(req.scope, [sellerOf(req).seller_id], new Date())
  res.json({ balances: found.map(({ seller_id: _, ...balance }) => balance) })
}
