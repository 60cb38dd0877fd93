import { MiddlewareRoute } from "@medusajs/framework/http"

export const adminPromotionPolicyMiddlewares: MiddlewareRoute[] = []
