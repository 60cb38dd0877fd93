import { MiddlewareRoute } from "@medusajs/framework/http"

export const sellerBalanceMiddlewares: MiddlewareRoute[] = []
