import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { INBOX_QUERY, ListInbox } from "./validators"

const matcher = "/store/notifications"

export const storeNotificationMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  { matcher, methods: ["GET"], middlewares: [validQuery(ListInbox, INBOX_QUERY)] },
]
