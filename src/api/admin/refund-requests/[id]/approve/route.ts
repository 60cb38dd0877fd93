import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tryRefund } from "../../../../../workflows/ledger/carry-out-refund"
import { decideRefundWorkflow } from "../../../../../workflows/ledger/decide-refund"
import { retrieveRefundRequest } from "../../refund-view"
import { AdminApproveRefund } from "../../validators"

/** The answer tells whether the money went back at once, or why it waits. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminApproveRefund>,
  res: MedusaResponse
) {
  const { id } = req.params
  const decision = { id, deed: "approve" as const, note: req.validatedBody.note || null }
  await decideRefundWorkflow(req.scope).run({
    input: { ...decision, by_id: req.auth_context.actor_id, now: new Date() },
  })
  await tryRefund(req.scope, id)
  res.json({ refund_request: await retrieveRefundRequest(req, id) })
}
