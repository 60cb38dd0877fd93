import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { AdminSetPromotionPolicy } from "./validators"

export const adminPromotionPolicyMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/promotion-policies/:id",
    methods: ["POST"],
    middlewares: [validBody(AdminSetPromotionPolicy)],
  },
]
