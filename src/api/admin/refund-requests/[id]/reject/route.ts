import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideRefundWorkflow } from "../../../../../workflows/ledger/decide-refund"
import { retrieveRefundRequest } from "../../refund-view"
import { AdminRejectRefund } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminRejectRefund>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const decision = { id, deed: "reject" as const, note: req.validatedBody.note }
  await decideRefundWorkflow(req.scope).run({
    input: { ...decision, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ refund_request: await retrieveRefundRequest(req, id) })
}
