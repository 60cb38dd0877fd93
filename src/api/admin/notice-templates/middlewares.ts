import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import { AdminReadNoticeTemplates, AdminSendTestMessage } from "./validators"

/** Each one is a message to an address that somebody typed. */
const TESTS_PER_MINUTE = 20

const read = validQuery(AdminReadNoticeTemplates, {
  ...{ defaults: [], allowed: [], isList: false },
})

export const adminNoticeTemplateMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/notice-templates", methods: ["GET"], middlewares: [read] },
  { matcher: "/admin/notice-templates/:key", methods: ["GET"], middlewares: [read] },
  {
    matcher: "/admin/notice-templates/:key/test-message",
    methods: ["POST"],
    middlewares: [
      validBody(AdminSendTestMessage),
      rateLimit({ name: "notice-test", points: TESTS_PER_MINUTE, per_seconds: 60 }),
    ],
  },
]
