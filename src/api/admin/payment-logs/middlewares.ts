import { MiddlewareRoute } from "@medusajs/framework/http"

export const adminPaymentLogMiddlewares: MiddlewareRoute[] = []
