import { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { ProductSeller } from "../../../workflows/seller/create-seller-product"
import { sellerOf } from "../seller-of"

/** The caller's store as the product workflows need it. */
export function productSellerOf(req: MedusaRequest): ProductSeller {
  const { id, approval_policy, stock_location_id, shipping_profile_id } = sellerOf(req).seller
  if (!stock_location_id || !shipping_profile_id) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This store was not approved yet")
  }
  return { id, approval_policy, stock_location_id, shipping_profile_id }
}
