import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { AdminSetConversationSettings } from "./validators"

export const adminConversationSettingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/conversation-settings",
    methods: ["POST"],
    middlewares: [validBody(AdminSetConversationSettings)],
  },
]
