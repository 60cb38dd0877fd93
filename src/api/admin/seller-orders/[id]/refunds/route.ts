import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tryRefund } from "../../../../../workflows/ledger/carry-out-refund"
import { requestRefundWorkflow } from "../../../../../workflows/ledger/request-refund"
import { listSliceRefunds } from "../../../../seller/orders/slice-refunds"
import { retrieveRefundRequest } from "../../../refund-requests/refund-view"
import { RequestRefundBody } from "../../../refund-requests/validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await listSliceRefunds(req, { id: req.params.id, seller_id: null }))
}

/** The merchant's own wish is approved as it is made, and carried out at once if it can be. */
export async function POST(
  req: AuthenticatedMedusaRequest<RequestRefundBody>,
  res: MedusaResponse
) {
  const { result } = await requestRefundWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...{ id: req.params.id, seller_id: null, by_id: req.auth_context.actor_id, now: new Date() },
    },
  })
  await tryRefund(req.scope, result.id)
  res.status(201).json({ refund_request: await retrieveRefundRequest(req, result.id) })
}
