import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createSellerProductWorkflow } from "../../../workflows/seller/create-seller-product"
import { sellerOf } from "../seller-of"
import { productSellerOf } from "./product-seller"
import { retrieveOwnProduct } from "./product-view"
import { SellerCreateProduct } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: products, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product",
      ...req.queryConfig,
      filters: { ...req.filterableFields, seller: { id: sellerOf(req).seller_id } },
    })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ products, count, offset, limit })
}

export async function POST(req: MedusaRequest<SellerCreateProduct>, res: MedusaResponse) {
  const { submit, ...product } = req.validatedBody
  const { result } = await createSellerProductWorkflow(req.scope).run({
    input: { submit, product, seller: productSellerOf(req) },
  })
  res.status(201).json({ product: await retrieveOwnProduct(req, result.product_id) })
}
