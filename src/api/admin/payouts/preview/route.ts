import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fromMinor } from "../../../../lib/money"
import { previewPayoutsWorkflow } from "../../../../workflows/ledger/preview-payouts"
import { findSellers } from "../find-sellers"

/** Who would get what from a run now; `skip` says why not. Amounts are in major units. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { result } = await previewPayoutsWorkflow(req.scope).run({ input: { now: new Date() } })
  const sellerOf = await findSellers(
    req,
    result.map(({ seller_id }) => seller_id)
  )
  const preview = result.map(({ seller_id, currency_code, decimals, provider, skip, ...sums }) => ({
    ...{ seller_id, seller: sellerOf(seller_id), currency_code, provider, skip },
    available: fromMinor(sums.available, decimals),
    held: fromMinor(sums.held, decimals),
    pending: fromMinor(sums.pending, decimals),
    in_transit: fromMinor(sums.in_transit, decimals),
  }))
  res.json({ preview })
}
