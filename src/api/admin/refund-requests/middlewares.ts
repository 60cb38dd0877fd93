import { MiddlewareRoute } from "@medusajs/framework/http"

export const adminRefundRequestMiddlewares: MiddlewareRoute[] = []
