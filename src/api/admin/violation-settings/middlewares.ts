import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { AdminSetViolationSettings } from "./validators"

export const adminViolationSettingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/violation-settings",
    methods: ["POST"],
    middlewares: [validBody(AdminSetViolationSettings)],
  },
]
