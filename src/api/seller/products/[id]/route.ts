import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteSellerProductWorkflow } from "../../../../workflows/seller/delete-seller-product"
import { updateSellerProductWorkflow } from "../../../../workflows/seller/update-seller-product"
import { sellerOf } from "../../seller-of"
import { productSellerOf } from "../product-seller"
import { retrieveOwnProduct } from "../product-view"
import { SellerUpdateProduct } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ product: await retrieveOwnProduct(req, req.params.id) })
}

export async function POST(req: MedusaRequest<SellerUpdateProduct>, res: MedusaResponse) {
  const product_id = req.params.id
  await updateSellerProductWorkflow(req.scope).run({
    input: { product_id, changes: req.validatedBody, seller: productSellerOf(req) },
  })
  res.json({ product: await retrieveOwnProduct(req, product_id) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteSellerProductWorkflow(req.scope).run({
    input: { product_id: id, seller_id: sellerOf(req).seller_id },
  })
  res.json({ id, object: "product", deleted: true })
}
