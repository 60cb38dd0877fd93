import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { releasePayoutHoldWorkflow } from "../../../../../workflows/ledger/release-payout-hold"

/** Lets the money go. A hold that is over already stays as it is. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await releasePayoutHoldWorkflow(req.scope).run({
    input: { id, released_by: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ id, object: "payout_hold", deleted: true })
}
