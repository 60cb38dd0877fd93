import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { SellerGetExport } from "./validators"

export const sellerExportMiddlewares: MiddlewareRoute[] = ["products", "stock"].map((kind) => ({
  matcher: `/seller/exports/${kind}`,
  methods: ["GET"],
  middlewares: [validQuery(SellerGetExport, {})],
}))
