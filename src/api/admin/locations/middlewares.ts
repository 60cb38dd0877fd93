import { MiddlewareRoute } from "@medusajs/framework/http"

export const adminLocationMiddlewares: MiddlewareRoute[] = []
