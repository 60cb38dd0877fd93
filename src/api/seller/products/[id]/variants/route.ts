import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createSellerVariantWorkflow } from "../../../../../workflows/seller/create-seller-variant"
import { productSellerOf } from "../../product-seller"
import { retrieveOwnProduct } from "../../product-view"
import { SellerCreateVariant } from "../../validators"

export async function POST(req: MedusaRequest<SellerCreateVariant>, res: MedusaResponse) {
  const product_id = req.params.id
  await createSellerVariantWorkflow(req.scope).run({
    input: { product_id, variant: req.validatedBody, seller: productSellerOf(req) },
  })
  res.status(201).json({ product: await retrieveOwnProduct(req, product_id) })
}
