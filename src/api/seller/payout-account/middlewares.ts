import { MiddlewareRoute } from "@medusajs/framework/http"

export const sellerPayoutAccountMiddlewares: MiddlewareRoute[] = []
