import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { failPayoutWorkflow } from "../../../../../workflows/ledger/fail-payout"
import { retrievePayout } from "../../retrieve-payout"
import { AdminFailPayout } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminFailPayout>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  await failPayoutWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ payout: await retrievePayout(req, id) })
}
