import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { INBOX_QUERY, ListInbox } from "../../store/notifications/validators"

export const sellerNotificationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/notifications",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListInbox, INBOX_QUERY)],
  },
]
