import { MiddlewareRoute } from "@medusajs/framework/http"

export const sellerPromotionMiddlewares: MiddlewareRoute[] = []
