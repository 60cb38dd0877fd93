import { MiddlewareRoute } from "@medusajs/framework/http"

export const sellerLedgerMiddlewares: MiddlewareRoute[] = []
