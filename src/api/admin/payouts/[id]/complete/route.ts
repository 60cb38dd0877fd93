import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { completePayoutWorkflow } from "../../../../../workflows/ledger/complete-payout"
import { retrievePayout } from "../../retrieve-payout"
import { AdminCompletePayout } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminCompletePayout>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  await completePayoutWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ payout: await retrievePayout(req, id) })
}
