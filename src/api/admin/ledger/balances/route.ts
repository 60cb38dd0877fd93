import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BalanceView, readBalances } from "../../../../workflows/ledger/read-balances"
import { findSellers } from "../../payouts/find-sellers"
import { BALANCE_FIGURES } from "../validators"

type Figure = (typeof BALANCE_FIGURES)[number]

/**
 * What each seller has in each currency, with the sums of each currency over all sellers asked for.
 * Balances are added up anew each time and are sorted here; there are as many as sellers.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, currency_code } = req.filterableFields
  const ids = seller_id === undefined ? null : [seller_id].flat().map(String)
  const codes = currency_code === undefined ? null : [currency_code].flat().map(String)
  const all = (await readBalances(req.scope, ids, new Date())).filter(
    (balance) => !codes || codes.includes(balance.currency_code)
  )
  const { skip: offset = 0, take: limit = 20, order = {} } = req.queryConfig.pagination
  // The validator lets one of the figures through, with its direction.
  const [[figure, direction]] = Object.entries(order) as [Figure, string][]
  const sign = direction === "DESC" ? -1 : 1
  const sorted = [...all].sort((a, b) => sign * (a[figure] - b[figure]))
  const page = sorted.slice(offset, offset + limit)
  const sellerOf = await findSellers(
    req,
    page.map((balance) => balance.seller_id)
  )
  const balances = page.map((one) => ({ ...one, seller: sellerOf(one.seller_id) }))
  res.json({ balances, totals: totalsOf(all), count: all.length, offset, limit })
}

function totalsOf(balances: BalanceView[]) {
  const codes = [...new Set(balances.map(({ currency_code }) => currency_code))]
  return codes.map((currency_code) => {
    const own = balances.filter((one) => one.currency_code === currency_code)
    const sumOf = (figure: Figure) => [figure, exactSum(own.map((one) => one[figure]))]
    return { currency_code, ...Object.fromEntries(BALANCE_FIGURES.map(sumOf)) }
  })
}

/** No currency has more digits after the point; a sum of floats would have too many. */
const SCALE = 10_000
const exactSum = (amounts: number[]) =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * SCALE), 0) / SCALE
