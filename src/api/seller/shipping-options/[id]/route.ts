import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateSellerShippingOptionWorkflow } from "../../../../workflows/seller/update-seller-shipping-option"
import { sellerOf } from "../../seller-of"
import { listOwnOptions } from "../list-own-options"
import { SellerUpdateShippingOption } from "../validators"

export async function POST(req: MedusaRequest<SellerUpdateShippingOption>, res: MedusaResponse) {
  const { id } = req.params
  await updateSellerShippingOptionWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      shipping_profile_id: sellerOf(req).seller.shipping_profile_id ?? "",
    },
  })
  const [shipping_option] = await listOwnOptions(req, { id })
  res.json({ shipping_option })
}
