import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readStanding } from "../../../workflows/violation/read-standing"
import { findUsers } from "../sellers/find-users"
import { restrictedNow } from "./restricted-now"
import { VIOLATION_FIELDS } from "./violation-fields"

/** A violation with what it is about: the customer's standing, the auction, the order, the people. */
export async function retrieveViolation(req: MedusaRequest, id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph(
    { entity: "violation", fields: VIOLATION_FIELDS, filters: { id } },
    { throwIfKeyNotFound: true }
  )
  const [violation] = data
  const { customer_id, auction_id, order_id, found_by_id, waived_by } = violation
  const now = new Date()
  const [userOf, restrictionsOf, standing, auctions, orders] = await Promise.all([
    findUsers(req, [found_by_id, waived_by]),
    restrictedNow(req, [customer_id], now),
    readStanding(req.scope, customer_id, now),
    query.graph({
      entity: "auction",
      fields: ["id", "status", "product.title"],
      filters: { id: auction_id ?? [] },
    }),
    query.graph({
      entity: "order",
      fields: ["id", "display_id"],
      filters: { id: order_id ?? [] },
    }),
  ])
  return {
    ...violation,
    found_by_user: userOf(found_by_id),
    waived_by_user: userOf(waived_by),
    customer_restrictions: restrictionsOf(customer_id),
    customer_standing: standing,
    auction: auctions.data[0] ?? null,
    order: orders.data[0] ?? null,
  }
}
