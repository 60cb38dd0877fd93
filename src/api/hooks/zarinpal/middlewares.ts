import { MiddlewareRoute } from "@medusajs/framework/http"

export const zarinpalHookMiddlewares: MiddlewareRoute[] = []
