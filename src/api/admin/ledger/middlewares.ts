import { MiddlewareRoute } from "@medusajs/framework/http"

export const adminLedgerMiddlewares: MiddlewareRoute[] = []
