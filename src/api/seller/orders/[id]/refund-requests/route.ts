import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { requestRefundWorkflow } from "../../../../../workflows/ledger/request-refund"
import { refundView, REFUND_FIELDS } from "../../../../admin/refund-requests/refund-fields"
import { RequestRefundBody } from "../../../../admin/refund-requests/validators"
import { sellerOf } from "../../../seller-of"
import { listSliceRefunds } from "../../slice-refunds"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  res.json(await listSliceRefunds(req, { id: req.params.id, seller_id }))
}

/** Asks the merchant, who decides. */
export async function POST(req: MedusaRequest<RequestRefundBody>, res: MedusaResponse) {
  const { seller_id, user_id } = sellerOf(req)
  const { result } = await requestRefundWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...{ id: req.params.id, seller_id, by_id: user_id, now: new Date() },
    },
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "refund_request",
    fields: REFUND_FIELDS,
    filters: { id: result.id },
  })
  res.status(201).json({ refund_request: refundView(data[0]) })
}
