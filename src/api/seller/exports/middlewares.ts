import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { SellerGetExport } from "./validators"

export const sellerExportMiddlewares: MiddlewareRoute[] = ["products", "stock"].map((kind) => ({
  matcher: `/seller/exports/${kind}`,
  methods: ["GET"],
  middlewares: [validateAndTransformQuery(SellerGetExport, {})],
}))
