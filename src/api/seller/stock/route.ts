import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listStockWorkflow, StockOrder } from "../../../workflows/stock/list-stock"
import { setStockWorkflow } from "../../../workflows/stock/set-stock"
import { productSellerOf } from "../products/product-seller"
import { sellerOf } from "../seller-of"
import { SellerSetStock } from "./validators"

type StockQuery = { q?: string; low?: "true" }

export async function GET(req: MedusaRequest<unknown, StockQuery>, res: MedusaResponse) {
  const { skip: offset, take: limit, order } = req.queryConfig.pagination
  // The validators let one of these orders through and no other.
  const [[by, direction]] = Object.entries(order ?? {}) as [StockOrder, "ASC" | "DESC"][]
  const { q, low } = req.filterableFields as StockQuery
  const { result } = await listStockWorkflow(req.scope).run({
    input: {
      ...{ seller_id: sellerOf(req).seller_id, q, low: low === "true", offset },
      limit: limit!,
      order: { by, direction },
      now: new Date(),
    },
  })
  res.json({ ...result, offset, limit })
}

export async function POST(req: MedusaRequest<SellerSetStock>, res: MedusaResponse) {
  const { result: stock } = await setStockWorkflow(req.scope).run({
    input: { ...req.validatedBody, seller: productSellerOf(req), now: new Date() },
  })
  res.json({ stock })
}
