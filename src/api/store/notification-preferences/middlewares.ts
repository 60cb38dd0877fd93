import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { StoreChangePreferences } from "./validators"

const matcher = "/store/notification-preferences"

export const storeNotificationPreferenceMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["POST"], middlewares: [validBody(StoreChangePreferences)] },
]
