import { MiddlewareRoute } from "@medusajs/framework/http"

export const adminPayoutMiddlewares: MiddlewareRoute[] = []
