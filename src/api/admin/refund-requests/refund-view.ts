import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findUsers } from "../sellers/find-users"
import { ADMIN_REFUND_FIELDS, refundView } from "./refund-fields"

type Named = { seller_order_id: string }

/** Gives the order's number, as the shopper knows it, by the slice. */
export async function findNumbers(req: MedusaRequest, requests: Named[]) {
  const ids = [...new Set(requests.map(({ seller_order_id }) => seller_order_id))]
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_order",
    fields: ["id", "display_id"],
    filters: { id: ids },
  })
  const numbers = new Map(data.map(({ id, display_id }) => [id, display_id]))
  return ({ seller_order_id }: Named) => numbers.get(seller_order_id) ?? null
}

/** A request with its order's number and the people behind it. */
export async function retrieveRefundRequest(req: MedusaRequest, id: string) {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "refund_request", fields: ADMIN_REFUND_FIELDS, filters: { id } },
      { throwIfKeyNotFound: true }
    )
  const [request] = data
  const [userOf, numberOf] = await Promise.all([
    findUsers(req, [request.requested_by, request.decided_by]),
    findNumbers(req, [request]),
  ])
  return {
    ...refundView(request),
    display_id: numberOf(request),
    requested_by_user: userOf(request.requested_by),
    decided_by_user: userOf(request.decided_by),
  }
}
