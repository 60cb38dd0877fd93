import { MiddlewareRoute } from "@medusajs/framework/http"

export const stripeConnectHookMiddlewares: MiddlewareRoute[] = []
