import { authenticate, MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { INBOX_QUERY, ListInbox } from "./validators"

const matcher = "/store/notifications"

export const storeNotificationMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["GET"], middlewares: [validateAndTransformQuery(ListInbox, INBOX_QUERY)] },
]
