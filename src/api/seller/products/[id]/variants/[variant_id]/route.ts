import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteSellerVariantWorkflow } from "../../../../../../workflows/seller/delete-seller-variant"
import { updateSellerVariantWorkflow } from "../../../../../../workflows/seller/update-seller-variant"
import { sellerOf } from "../../../../seller-of"
import { productSellerOf } from "../../../product-seller"
import { retrieveOwnProduct } from "../../../product-view"
import { SellerUpdateVariant } from "../../../validators"

export async function POST(req: MedusaRequest<SellerUpdateVariant>, res: MedusaResponse) {
  const { id: product_id, variant_id } = req.params
  const { stocked_quantity, ...changes } = req.validatedBody
  await updateSellerVariantWorkflow(req.scope).run({
    input: { product_id, variant_id, changes, stocked_quantity, seller: productSellerOf(req) },
  })
  res.json({ product: await retrieveOwnProduct(req, product_id) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { id: product_id, variant_id } = req.params
  await deleteSellerVariantWorkflow(req.scope).run({
    input: { product_id, variant_id, seller_id: sellerOf(req).seller_id },
  })
  res.json({
    id: variant_id,
    object: "variant",
    deleted: true,
    parent: await retrieveOwnProduct(req, product_id),
  })
}
