import { MiddlewareRoute } from "@medusajs/framework/http"

export const sellerPayoutMiddlewares: MiddlewareRoute[] = []
