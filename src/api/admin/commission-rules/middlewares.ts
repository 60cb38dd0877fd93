import { MiddlewareRoute } from "@medusajs/framework/http"

export const adminCommissionRuleMiddlewares: MiddlewareRoute[] = []
