import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { MESSAGE_FIELDS } from "./message-fields"
import { AdminListNoticeMessages, AdminRetryNoticeMessages } from "./validators"

const matcher = "/admin/notice-messages"

export const adminNoticeMessageMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListNoticeMessages, {
        ...{ defaults: MESSAGE_FIELDS, allowed: MESSAGE_FIELDS, isList: true },
      }),
    ],
  },
  {
    matcher: `${matcher}/retry`,
    methods: ["POST"],
    middlewares: [validBody(AdminRetryNoticeMessages)],
  },
]
