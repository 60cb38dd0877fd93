import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { CANNED_FIELDS } from "./reply-view"
import {
  AdminCreateCannedReply,
  AdminListCannedReplies,
  AdminPreviewCannedReply,
  AdminUpdateCannedReply,
} from "./validators"

const matcher = "/admin/canned-replies"
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: path,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminCannedReplyMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validQuery(AdminListCannedReplies, {
        defaults: CANNED_FIELDS,
        allowed: CANNED_FIELDS,
        isList: true,
      }),
    ],
  },
  body(matcher, AdminCreateCannedReply),
  body(`${matcher}/preview`, AdminPreviewCannedReply),
  body(`${matcher}/:id`, AdminUpdateCannedReply),
]
