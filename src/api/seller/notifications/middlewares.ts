import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { INBOX_QUERY, ListInbox } from "../../store/notifications/validators"

export const sellerNotificationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/notifications",
    methods: ["GET"],
    middlewares: [validQuery(ListInbox, INBOX_QUERY)],
  },
]
