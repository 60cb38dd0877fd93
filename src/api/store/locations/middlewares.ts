import { MiddlewareRoute } from "@medusajs/framework/http"

export const storeLocationMiddlewares: MiddlewareRoute[] = []
