import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readRefundStandingWorkflow } from "../../../workflows/ledger/read-refund-standing"
import { refundView, withAmount } from "../../admin/refund-requests/refund-fields"

/** What was asked for a slice, and what of it can still go back; another's slice is not there. */
export async function listSliceRefunds(
  req: MedusaRequest,
  slice: { id: string; seller_id: string | null }
) {
  const { result: refundable } = await readRefundStandingWorkflow(req.scope).run({ input: slice })
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "refund_request",
    ...req.queryConfig,
    fields: withAmount(req.queryConfig.fields),
    filters: { ...req.filterableFields, seller_order_id: slice.id },
  })
  const { count, skip: offset, take: limit } = metadata!
  return { refund_requests: data.map(refundView), refundable, count, offset, limit }
}
