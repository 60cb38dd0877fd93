import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isOnHoliday } from "../../../modules/seller/rules"

const PRIVATE_FIELDS = [
  ...["legal_name", "tax_id", "email", "phone", "address", "status_reason", "customer_id"],
  ...["payout_method", "payout_details", "verification_requested_at"],
  ...["verification_reason", "verification_decided_at", "verification_decided_by"],
]
const VISIBLE_DIGITS = 4

/** Payout details are for paying, not for reading: only the end of each value is shown. */
const masked = (details: Record<string, unknown> | null) =>
  details &&
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      `•••• ${String(value).slice(-VISIBLE_DIGITS)}`,
    ])
  )

/** A seller with what only the merchant and the seller may read. */
export async function retrieveSeller(req: MedusaRequest, id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sellers } = await query.graph(
    { entity: "seller", fields: ["*"], filters: { id } },
    { throwIfKeyNotFound: true }
  )
  const [details, products] = await Promise.all([
    query.graph({ entity: "seller_private", fields: PRIVATE_FIELDS, filters: { seller_id: id } }),
    query.graph({
      entity: "seller_product",
      fields: ["id"],
      filters: { seller_id: id },
      pagination: { skip: 0, take: 1 },
    }),
  ])
  const { id: _, payout_details, ...rest } = details.data[0]
  return {
    ...sellers[0],
    is_on_holiday: isOnHoliday(sellers[0], new Date()),
    private: { ...rest, payout_details: masked(payout_details) },
    product_count: products.metadata?.count ?? 0,
  }
}
