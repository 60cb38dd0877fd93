import { MiddlewareRoute } from "@medusajs/framework/http"

export const storeShopperMiddlewares: MiddlewareRoute[] = []
