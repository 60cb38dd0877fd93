import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminSetPromotionPolicy } from "./validators"

export const adminPromotionPolicyMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/promotion-policies/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminSetPromotionPolicy)],
  },
]
