import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { submitSellerProductWorkflow } from "../../../../../workflows/seller/submit-seller-product"
import { productSellerOf } from "../../product-seller"
import { retrieveOwnProduct } from "../../product-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const product_id = req.params.id
  await submitSellerProductWorkflow(req.scope).run({
    input: { product_id, seller: productSellerOf(req) },
  })
  res.json({ product: await retrieveOwnProduct(req, product_id) })
}
