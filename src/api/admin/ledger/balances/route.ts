import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BalanceFigure, readBalancesWithTotals } from "../../../../workflows/ledger/read-balances"
import { findSellers } from "../../payouts/find-sellers"

/**
 * What each seller has in each currency, with the sums of each currency over all sellers asked for.
 * Balances are added up anew each time and are sorted here; there are as many as sellers.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, currency_code } = req.filterableFields
  const ids = seller_id === undefined ? null : [seller_id].flat().map(String)
  const codes = currency_code === undefined ? null : [currency_code].flat().map(String)
  const found = await readBalancesWithTotals(req.scope, ids, codes, new Date())
  const { skip: offset = 0, take: limit = 20, order = {} } = req.queryConfig.pagination
  // The validator lets one of the figures through, with its direction.
  const [[figure, direction]] = Object.entries(order) as [BalanceFigure, string][]
  const sign = direction === "DESC" ? -1 : 1
  const sorted = [...found.balances].sort((a, b) => sign * (a[figure] - b[figure]))
  const page = sorted.slice(offset, offset + limit)
  const sellerOf = await findSellers(
    req,
    page.map((balance) => balance.seller_id)
  )
  const balances = page.map((one) => ({ ...one, seller: sellerOf(one.seller_id) }))
  res.json({ balances, totals: found.totals, count: sorted.length, offset, limit })
}
