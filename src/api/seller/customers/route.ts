import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findSellerCustomersWorkflow } from "../../../workflows/marketplace/find-seller-customers"
import { sellerOf } from "../seller-of"
import { customerOrder } from "./customer-order"
import { SellerListCustomers } from "./validators"

type Get = MedusaRequest<unknown, SellerListCustomers>

/** The caller's own buyers. */
export async function GET(req: Get, res: MedusaResponse) {
  const { q, order, limit, offset } = req.validatedQuery
  const { result } = await findSellerCustomersWorkflow(req.scope).run({
    input: {
      ...{ q, order: customerOrder(order), take: limit, skip: offset },
      seller_id: sellerOf(req).seller_id,
    },
  })
  res.json({ ...result, offset, limit })
}
