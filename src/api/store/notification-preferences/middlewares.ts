import { authenticate, MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { StoreChangePreferences } from "./validators"

const matcher = "/store/notification-preferences"

export const storeNotificationPreferenceMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["POST"], middlewares: [validateAndTransformBody(StoreChangePreferences)] },
]
