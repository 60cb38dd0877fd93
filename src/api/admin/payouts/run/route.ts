import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fromMinor } from "../../../../lib/money"
import { runPayoutsWorkflow } from "../../../../workflows/ledger/run-payouts"
import { findSellers } from "../find-sellers"
import { payoutView } from "../payout-fields"
import { AdminRunPayouts } from "../validators"

/** Makes the payouts that are due. Twice, or two at once, pay once. */
export async function POST(req: AuthenticatedMedusaRequest<AdminRunPayouts>, res: MedusaResponse) {
  const { result } = await runPayoutsWorkflow(req.scope).run({
    input: { ...req.validatedBody, by_id: req.auth_context.actor_id, now: new Date() },
  })
  const all = [...result.claimed, ...result.skipped]
  const sellerOf = await findSellers(
    req,
    all.map(({ seller_id }) => seller_id)
  )
  const payouts = result.claimed.map((payout) => ({
    ...payoutView(payout),
    seller: sellerOf(payout.seller_id),
  }))
  const skipped = result.skipped.map(({ available, decimals, ...one }) => ({
    ...one,
    available: fromMinor(available, decimals),
    seller: sellerOf(one.seller_id),
  }))
  res.json({ payouts, skipped })
}
