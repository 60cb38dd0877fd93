import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminSetViolationSettings } from "./validators"

export const adminViolationSettingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/violation-settings",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminSetViolationSettings)],
  },
]
