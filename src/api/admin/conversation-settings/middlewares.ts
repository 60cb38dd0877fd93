import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { AdminSetConversationSettings } from "./validators"

export const adminConversationSettingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/conversation-settings",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminSetConversationSettings)],
  },
]
