import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { AdminChangePreferences } from "./validators"

const matcher = "/admin/notification-preferences"

export const adminNotificationPreferenceMiddlewares: MiddlewareRoute[] = [
  // A key is nobody who could be told anything.
  { matcher, middlewares: [authenticate("user", ["session", "bearer"])] },
  { matcher, methods: ["POST"], middlewares: [validBody(AdminChangePreferences)] },
]
