import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { findSellerCustomersWorkflow } from "../../../../workflows/marketplace/find-seller-customers"
import { SELLER_ORDER_FIELDS } from "../../orders/order-fields"
import { sellerOf } from "../../seller-of"

/** Orders shown with a customer; the list of orders has the others. */
const LATEST_ORDERS = 20

/** A buyer of the caller's store with the latest orders there; another store's is not found. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const { seller_id } = sellerOf(req)
  const { result } = await findSellerCustomersWorkflow(req.scope).run({
    input: { seller_id, id, take: 1, skip: 0 },
  })
  const [customer] = result.customers
  if (!customer) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no customer ${id}`)
  const { data: seller_orders } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_order",
    fields: SELLER_ORDER_FIELDS,
    filters: { seller_id, customer_id: id },
    pagination: { take: LATEST_ORDERS, order: { placed_at: "DESC" } },
  })
  res.json({ customer: { ...customer, seller_orders } })
}
