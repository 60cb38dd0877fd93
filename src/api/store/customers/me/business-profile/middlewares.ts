import { MiddlewareRoute } from "@medusajs/framework/http"

export const storeBusinessProfileMiddlewares: MiddlewareRoute[] = []
