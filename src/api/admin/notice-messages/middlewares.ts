import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { MESSAGE_FIELDS } from "./message-fields"
import { AdminListNoticeMessages, AdminRetryNoticeMessages } from "./validators"

const matcher = "/admin/notice-messages"

export const adminNoticeMessageMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminListNoticeMessages, {
        ...{ defaults: MESSAGE_FIELDS, allowed: MESSAGE_FIELDS, isList: true },
      }),
    ],
  },
  {
    matcher: `${matcher}/retry`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminRetryNoticeMessages)],
  },
]
