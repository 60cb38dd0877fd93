import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openPayoutOnboardingWorkflow } from "../../../../workflows/ledger/open-payout-onboarding"
import { sellerOf } from "../../seller-of"

/** An address of Stripe's that works once: the owner goes there and comes back to the dashboard. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  const { result } = await openPayoutOnboardingWorkflow(req.scope).run({ input: { seller_id } })
  res.status(201).json(result)
}
