import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPayoutAccountWorkflow } from "../../../workflows/ledger/read-payout-account"
import { sellerOf } from "../seller-of"

/** How the own store is paid, and what is missing to be paid by Stripe. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  const { result: payout_account } = await readPayoutAccountWorkflow(req.scope).run({
    input: { seller_id, now: new Date() },
  })
  res.json({ payout_account })
}
