import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isOnHoliday } from "../../../modules/seller/rules"
import { STORE_SELLER_FIELDS } from "../../store/sellers/seller-fields"
import { sellerOf } from "../seller-of"

const OWN_FIELDS = [
  ...STORE_SELLER_FIELDS,
  ...["status", "holiday_from", "holiday_to", "approval_policy", "low_stock_threshold"],
]
const PRIVATE_FIELDS = [
  ...["legal_name", "tax_id", "email", "phone", "address", "status_reason"],
  ...["verification_requested_at", "verification_reason"],
]

/** The caller's store with what only its members read. */
export async function readStore(req: MedusaRequest, now: Date) {
  const { seller_id } = sellerOf(req)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [sellers, details] = await Promise.all([
    query.graph({ entity: "seller", fields: OWN_FIELDS, filters: { id: seller_id } }),
    query.graph({ entity: "seller_private", fields: PRIVATE_FIELDS, filters: { seller_id } }),
  ])
  const { id: _, ...rest } = details.data[0]
  const [store] = sellers.data
  return { ...rest, ...store, is_on_holiday: isOnHoliday(store, now) }
}
