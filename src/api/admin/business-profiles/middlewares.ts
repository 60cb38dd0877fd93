import { MiddlewareRoute } from "@medusajs/framework/http"

export const adminBusinessProfileMiddlewares: MiddlewareRoute[] = []
